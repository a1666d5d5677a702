import { defineRule, hedged, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'genus',
  title: '小类大于大类',
  titleEn: 'A species exceeds its genus',
  why: '企业是经营主体的一部分，发明专利是专利的一部分；同一范围、同一时期的小类不应大于大类。',
  whyEn:
    'Enterprises are some of the market entities, inventions some of the patents: within one scope ' +
    'and time no species exceeds its genus.',
  judges: 'order',
  formula: 'species <= genus',
  accuses: 'species',
  verifies: false,
  examples: {
    wrong: [
      '2023年末，全市经营主体68.2万户，企业⟦157.3万户⟧。',
      '2023年，全市专利授权量3864件，发明专利授权量⟦6280件⟧。',
    ],
    right: [
      '2023年末，全市经营主体68.2万户，企业15.7万户。',
      '2023年，全市专利授权量3864件，发明专利授权量628件。',
    ],
  },
  *relate({ reason, less, most }, facts) {
    if (reason !== 'genus') return
    const bind = { species: { figure: less }, genus: { figure: most } }
    yield { bind }
    yield* hedged('species', 'genus', bind, facts)
  },
  explain: message`${'species'}大于其所属的${'genus'}。`,
})
