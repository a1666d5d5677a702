import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'respectively',
  title: '“分别”前后项数不等',
  titleEn: '分别 joins more values than subjects, or fewer',
  why: '“分别”把数值依次分给前面的各个主体，主体与数值的个数必须相等。',
  whyEn: '分别 deals the values out to the subjects before it, so there must be as many values as subjects.',
  judges: 'respectively',
  formula: 'values = subjects',
  accuses: 'values',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市城镇居民、农村居民人均可支配收入分别达到⟦39502元、17918元、28610元⟧。',
      '2023年，全市第一产业、第二产业、第三产业增加值分别增长⟦4.8%、7.2%⟧。',
      '2023年，全市制糖、锰业、铜业、建材等产业增加值分别增长⟦6.1%、4.8%、7.2%⟧。',
      '精简会议、文件、检查，数量分别压减⟦30%、25%⟧。',
    ],
    right: [
      '2023年，全市制糖、锰业、铜业等产业增加值分别增长6.1%、4.8%、7.2%。',
      '精简会议、文件、检查，数量分别压减30%、25%、40%。',
      '2023年，全市城镇居民、农村居民人均可支配收入分别达到39502元、17918元。',
      '2023年，全市第一产业、第二产业、第三产业增加值分别增长4.8%、7.2%和5.9%。',
      '2023年末，全市存贷款余额分别增长8.5%、10.2%。',
      '推动各县（市、区）分别培育1家以上龙头企业。',
    ],
  },
  *relate({ subjects, values }) {
    yield { bind: { values: { constant: values.length }, subjects: { constant: subjects } } }
  },
  explain: message`“分别”之前有${'subjects'}个主体，之后有${'values'}个数值。`,
})
