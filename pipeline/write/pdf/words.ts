import { COMMON, wordsIn, type Lang, type Table } from '../words.ts'

/** Every word of the printed audit that is not the report's own. */
export type Words = Readonly<Record<keyof typeof TABLE, string>>

export const wordsOf = (lang: Lang): Words => wordsIn(TABLE, lang)

const TABLE = {
  ...COMMON,

  conclusion: ['结论', 'Conclusion'],
  modest: [
    '“未能核对”指文中没有可与之比对的数字，不表示数字正确。“矛盾”是区间证明：按打印精度，没有任何真实数值能使有关表述同时成立。',
    '"Could not be" means that nothing in the text speaks about the figure; it does not mean that ' +
      'it is right. A contradiction is a proof by intervals: no true values, rounded as printed, satisfy the ' +
      'statements together.',
  ],
  part: ['部分', 'Section'],
  checkedOf: ['已核对／数字', 'Checked / figures'],
  date: ['日期', 'Date'],
  program: ['程序', 'Program'],
  programOf: ['勾稽（gouji {version}），本机生成，不联网', 'gouji {version}, on this machine, without network'],
  contents: ['意见一览', 'Findings at a glance'],

  errorCards: ['一、矛盾', '1  Contradictions'],
  warningCards: ['二、存疑', '2  Doubtful'],
  noteCards: ['三、提示', '3  Notes'],
  settledCards: ['四、已处理', '4  Settled'],
  ledger: ['五、核对台账', '5  Ledger of checks'],
  ledgerNote: [
    '每一行是一条经复算或比对、结果一致的表述及其算式。',
    'Each row is one recomputation or comparison that agreed.',
  ],
  text: ['六、报告正文', '6  Text of the report'],
  textNote: [
    '正文照录，数字按核对结果标记；左侧为段号，右侧为意见号。',
    'The text as read, each figure marked by its fate; paragraph numbers at the left, ' +
      'numbers of findings at the right.',
  ],
  figures: ['七、数字清单', '7  All figures'],
  figuresNote: [
    '全部数字按所在部分和核对结果列出，点按可到正文。',
    'Every figure by section and fate; each leads to its place in the text.',
  ],
  signOff: ['核校签署', 'Sign-off'],
  editor: ['核校人', 'Checked by'],
  reviewer: ['复核人', 'Reviewed by'],
  approver: ['审定人', 'Approved by'],
  signature: ['签名', 'Signature'],
  day: ['    年    月    日', 'Date'],
  signNote: [
    '矛盾{errors}处、存疑{warnings}处，逐条处理后签署。',
    '{errors} contradictions and {warnings} doubtful places; sign when each is dealt with.',
  ],

  none: ['没有。', 'None.'],
  continued: ['（续）', ' (continued)'],
  number: ['序号', 'No.'],
  kind: ['性质', 'Severity'],
  what: ['问题', 'Finding'],
  rule: ['已排除的问题', 'Ruled out'],
  repair: ['建议', 'Repair'],
  listComma: ['、', ', '],
  settled: ['处理结果', 'Settled'],
  settledTag: ['已处理', 'Settled'],
  settledBy: ['{by}：{remark}', '{by}: {remark}'],
  together: ['合并核对', 'Together'],
  jointTitle: ['下列各项不能同时成立：', 'These cannot hold together:'],

  whyVerified: ['与文中其他数字一致', 'agrees with other figures of the text'],
  whyContradicted: ['与文中其他数字不能同时成立', 'cannot hold together with other figures'],
  whyQuestioned: ['换一种合理口径可以成立，请核实', 'holds only under another honest reading'],
  whyUnpaired: ['文中没有可与之比对的数字', 'nothing in the text says more about it'],
  whyUnread: ['未能判定含义，没有核对', 'its meaning could not be determined'],
  colon: ['：', ': '],
  footer: ['第{n}页　共{all}页', 'Page {n} of {all}'],
} as const satisfies Table
