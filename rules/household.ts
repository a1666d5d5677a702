import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'household',
  title: '户数多于人数',
  titleEn: 'More households than persons',
  why: '一户至少一人，并列的户数、人数说的是同一批对象时，人数不应少于户数。',
  whyEn: 'A household is at least one person: of the same people, households are never more than persons.',
  judges: 'order',
  formula: 'households * least <= persons',
  accuses: 'persons',
  verifies: false,
  examples: {
    wrong: [
      '2023年末，全市共有城市低保对象1.26万户⟦0.38万人⟧。',
      '2023年，全市完成避险搬迁3.2万户、⟦1.06万人⟧。',
      '2023年，全市识别防止返贫监测对象2.4万户、⟦2.1万名⟧群众。',
    ],
    right: [
      '2023年末，全市共有城市低保对象1.26万户3.86万人。',
      '2023年，全市完成避险搬迁3.2万户、10.6万人。',
      '2023年末，全市共有个体工商户6.2万户，从业人员5.8万人。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'household') {
      // persons of a household: at least one
      yield { bind: { households: { figure: less }, persons: { figure: most }, least: { constant: 1 } } }
    }
  },
  explain: message`人数${'persons'}少于户数${'households'}。`,
})
