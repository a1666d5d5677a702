import { COMMON, wordsIn, type Lang, type Table } from '../words.ts'

/** Every word of the printed audit that is not the report's own. */
export type Words = Readonly<Record<keyof typeof TABLE, string>>

export const wordsOf = (lang: Lang): Words => wordsIn(TABLE, lang)

const TABLE = {
  ...COMMON,

  conclusion: ['结论', 'Conclusion'],
  date: ['日期', 'Date'],
  program: ['勾稽（gouji {version}）在本机生成，不联网', 'gouji {version}, on this machine, without network'],
  contents: ['意见一览', 'Findings'],
  noFindings: ['没有需要处理的意见。', 'Nothing needs attention.'],
  change: ['文中 → 应为', 'Stated → should be'],
  acceptedShort: ['采纳', 'Accept'],
  rejectedShort: ['不采纳', 'Reject'],
  toVerifyShort: ['核实', 'Verify'],

  cards: ['核对意见', 'Findings'],
  scope: ['核对范围', 'What was checked'],
  goals: ['上年目标与完成情况', "Last year's goals and what became of them"],
  goalsNote: ['目标见参照材料，完成数见本稿。', 'The goals are those of the reference, what was reached is that of the report.'],
  goalMetric: ['指标', 'Metric'],
  goalAim: ['目标', 'Goal'],
  goalReached: ['完成', 'Reached'],
  goalMet: ['达到', 'met'],
  goalMissed: ['未达到', 'missed'],
  ledger: ['附：核对过的关系', 'Appendix: relations that were checked'],
  ledgerNote: [
    '按部分和指标列出经复算或比对、结果一致的关系。',
    'Relations that were recomputed or compared and agreed, by section and metric.',
  ],
  unchecked: ['附：没有核对的数', 'Appendix: what was not checked'],
  uncheckedNote: [
    '按部分和指标列出；箭头后是正文没有、补上即可核对的数。',
    'By section and metric; behind the arrow, what the text would have to say for them to be checked.',
  ],
  text: ['附：报告正文', 'Appendix: text of the report'],
  textNote: [
    '正文照录，数字按核对结果标记；左侧为段号，右侧为意见号。',
    'The text as read, each figure marked by its fate; paragraph numbers at the left, ' +
      'numbers of findings at the right.',
  ],
  appendix: [
    '另有附件（核对过的关系、没有核对的数、标出数字的正文），用 --pdf full 打印。',
    'Appendices (relations checked, what was not checked, the marked text) are printed by --pdf full.',
  ],
  editor: ['核稿人', 'Checked by'],
  day: ['        年      月      日', ''],

  none: ['没有。', 'None.'],
  continued: ['（续）', ' (continued)'],
  number: ['序号', 'No.'],
  kind: ['性质', 'Severity'],
  settled: ['处理结果', 'Settled'],
  settledTag: ['已处理', 'Settled'],
  settledBy: ['{by}：{remark}', '{by}: {remark}'],
  jointTitle: ['下列各项不能同时成立：', 'These cannot hold together:'],

  whyVerified: ['与文中其他数字一致', 'agrees with other figures of the text'],
  whyContradicted: ['与文中其他数字不能同时成立', 'cannot hold together with other figures'],
  whyQuestioned: ['换一种合理口径可以成立，请核实', 'holds only under another honest reading'],
  whyUnpaired: ['文中没有可与之比对的数字', 'nothing in the text says more about it'],
  whyUnread: ['未能判定含义，没有核对', 'its meaning could not be determined'],
  colon: ['：', ': '],
  footer: ['第{n}页　共{all}页', 'Page {n} of {all}'],
} as const satisfies Table
