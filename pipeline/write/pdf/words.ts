/** Every word of the printed audit that is not the report's own. `{n}` and the like are filled in. */
export type Words = Readonly<Record<keyof typeof TABLE, string>>

export const wordsOf = (lang: 'zh' | 'en'): Words => {
  const column = lang === 'zh' ? 0 : 1
  return Object.fromEntries(Object.entries(TABLE).map(([key, pair]) => [key, pair[column]])) as Words
}

/** fillIn('第{n}段', { n: 3 }) is 第3段. */
export const fillIn = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))

const TABLE = {
  document: ['数据勾稽核对意见', 'Audit of figures'],
  conclusion: ['结论', 'Conclusion'],
  stop: ['暂不宜印发：有矛盾待处理', 'Not ready to go out: contradictions are open'],
  verify: ['未发现矛盾；印发前请核实存疑之处', 'No contradiction found; verify the doubtful places first'],
  clear: ['未发现矛盾', 'No contradiction found'],
  settledAll: ['矛盾与存疑均已处理', 'All contradictions and doubts are settled'],
  errors: ['处矛盾', 'contradictions'],
  warnings: ['处存疑', 'doubtful'],
  notes: ['条提示', 'notes'],
  settledCount: ['处已处理', 'settled'],
  checked: [
    '全文数字{figures}个，经复算或比对{checked}个（{share}），其余{rest}个未能核对。另有日期、名称、编号等{exempt}个不计。',
    '{figures} figures; {checked} ({share}) were recomputed or compared, {rest} could not be. ' +
      '{exempt} dates, names and codes are left out.',
  ],
  modest: [
    '“未能核对”指文中没有可与之比对的数字，不表示数字正确。“矛盾”是区间证明：按打印精度，没有任何真实数值能使有关表述同时成立。',
    '"Could not be" means that nothing in the text speaks about the figure; it does not mean that ' +
      'it is right. A contradiction is a proof by intervals: no true values, rounded as printed, satisfy the ' +
      'statements together.',
  ],
  coverage: ['各部分核对情况', 'What was checked, by section'],
  part: ['部分', 'Section'],
  checkedOf: ['已核对／数字', 'Checked / figures'],
  noFigures: ['无数字', 'no figures'],
  whole: ['全文', 'Whole text'],
  opening: ['开头部分', 'Opening'],
  notices: ['阅读说明', 'On reading the file'],
  file: ['文件', 'File'],
  fingerprint: ['文件指纹', 'Fingerprint'],
  characters: ['{n}字', '{n} characters'],
  date: ['日期', 'Date'],
  program: ['程序', 'Program'],
  programOf: ['勾稽（gouji {version}），本机生成，不联网', 'gouji {version}, on this machine, without network'],
  contents: ['意见一览', 'Findings at a glance'],

  error: ['矛盾', 'Contradiction'],
  warning: ['存疑', 'Doubtful'],
  note: ['提示', 'Note'],
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
  paragraph: ['第{n}段', 'paragraph {n}'],
  page: ['第{n}页', 'page {n}'],
  number: ['序号', 'No.'],
  kind: ['性质', 'Severity'],
  what: ['问题', 'Finding'],
  place: ['位置', 'Place'],
  rule: ['已排除的问题', 'Ruled out'],
  working: ['算式', 'Working'],
  stated: ['报告表述', 'Stated'],
  recomputed: ['复算结果', 'Recomputed'],
  allowed: ['允许区间', 'Allowed'],
  formula: ['算式', 'Working'],
  evidence: ['依据', 'Evidence'],
  cause: ['可能原因', 'Likely cause'],
  repair: ['建议', 'Repair'],
  repairOne: ['将{figure}改为{expected}', 'change {figure} to {expected}'],
  or: ['；或', '; or '],
  listComma: ['、', ', '],
  settled: ['处理结果', 'Settled'],
  settledTag: ['已处理', 'Settled'],
  settledBy: ['{by}：{remark}', '{by}: {remark}'],
  together: ['合并核对', 'Together'],
  jointTitle: ['下列各项不能同时成立：', 'These cannot hold together:'],
  pictureFor: ['{figure}可取的范围', 'What may stand for {figure}'],
  pictureStated: ['文中{figure}', 'stated {figure}'],
  pictureNeeded: ['使各项同时成立', 'reconciles all'],
  accepted: ['采纳', 'Accept'],
  rejected: ['不采纳', 'Reject'],
  toVerify: ['另行核实', 'Verify'],
  remark: ['备注', 'Remark'],

  verified: ['已核对', 'Checked'],
  contradicted: ['矛盾', 'Contradicted'],
  questioned: ['存疑', 'Doubtful'],
  unpaired: ['无可比对', 'Nothing to compare'],
  unread: ['未读懂', 'Not understood'],
  exempt: ['不计', 'Left out'],
  whyVerified: ['与文中其他数字一致', 'agrees with other figures of the text'],
  whyContradicted: ['与文中其他数字不能同时成立', 'cannot hold together with other figures'],
  whyQuestioned: ['换一种合理口径可以成立，请核实', 'holds only under another honest reading'],
  whyUnpaired: ['文中没有可与之比对的数字', 'nothing in the text says more about it'],
  whyUnread: ['未能判定含义，没有核对', 'its meaning could not be determined'],
  colon: ['：', ': '],
  footer: ['第{n}页　共{all}页', 'Page {n} of {all}'],
  subject: ['数据勾稽核对意见', 'Audit of figures'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>
