import { defineRule, message } from '../pipeline/rule.ts'

const RUN =
  '2023年，全市共有各类学校1236所，在校学生38.64万人，专任教师2.431万人，校舍面积386.4万平方米，' +
  '图书藏量1268.3万册，教育投入28.64亿元。'

export default defineRule({
  id: 'reference-unchanged',
  title: '多个数据与上年材料相同，疑未更新',
  titleEn: 'Many figures are those of last year: not brought up to date',
  why: '换了年份而数字照旧的表格和段落，多为沿用上年稿件时漏改；余额、限额确未变动的不在此列。',
  whyEn: "A table or paragraph with a new year and last year's numbers was most likely left as it was.",
  judges: 'held',
  // what is compared is equal: a report should have no such run
  formula: 'runs = 0',
  accuses: 'runs',
  severity: 'warning',
  verifies: false,
  examples: {
    reference: { role: 'last-year', text: '宁州市2022年教育情况\n' + RUN.replace('2023', '2022') },
    wrong: [
      RUN.replace('1236所', '⟦1236所⟧'),
      RUN.replace('1236所', '⟦1236所⟧').replace('。', '。努力办好人民满意的教育。'),
    ],
    right: [RUN.replace('1236', '1241').replace('386.4', '391.2'), '全市共有各类学校1236所。'],
  },
  *relate({ as, bind }) {
    if (as === 'repeated') yield { bind: { ...bind, runs: { constant: 1 } } }
  },
  explain: message`${'stated'}等多个数据与${'source'}完全相同。`,
})
