import { SEVERITY_NAMES } from '../findings/severity.ts'

export type Lang = 'zh' | 'en'

/** Pairs of Chinese and English. `{n}` and the like are filled in. */
export type Table = Readonly<Record<string, readonly [zh: string, en: string]>>

/** The words of a table in one language. */
export function wordsIn<Key extends string>(
  table: Readonly<Record<Key, readonly [zh: string, en: string]>>,
  lang: Lang,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<readonly [zh: string, en: string]>(table)
  return Object.fromEntries(entries.map(([key, [zh, en]]) => [key, lang === 'zh' ? zh : en])) as Record<Key, string>
}

/** Fills the holes of a phrase: fillIn('第{n}段', { n: 3 }) is 第3段. */
export const fillIn = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))

/** What the page and the printed audit both say. */
export const COMMON = {
  document: ['数据勾稽核对意见', 'Audit of figures'],
  characters: ['{n}字', '{n} characters'],

  error: [SEVERITY_NAMES.zh.error, SEVERITY_NAMES.en.error],
  warning: [SEVERITY_NAMES.zh.warning, SEVERITY_NAMES.en.warning],
  note: [SEVERITY_NAMES.zh.note, SEVERITY_NAMES.en.note],
  coverage: ['各部分核对情况', 'What was checked, by section'],
  noFigures: ['无数字', 'no figures'],
  whole: ['全文', 'Whole text'],
  opening: ['开头部分', 'Opening'],
  notices: ['阅读说明', 'On reading the file'],

  verified: ['已核对', 'Checked'],
  contradicted: ['矛盾', 'Contradicted'],
  questioned: ['存疑', 'Doubtful'],
  unpaired: ['无可比对', 'Nothing to compare'],
  unread: ['未读懂', 'Not understood'],
  exempt: ['不计', 'Left out'],

  place: ['位置', 'Place'],
  paragraph: ['第{n}段', 'paragraph {n}'],
  tableRow: ['表{table}第{row}行', 'table {table}, row {row}'],
  tableNumber: ['表{n}', 'Table {n}'],
  page: ['第{n}页', 'page {n}'],
  stated: ['报告表述', 'Stated'],
  working: ['算式', 'Working'],
  colon: ['：', ': '],
  rule: ['规则', 'Rule'],
  slip: ['可能的原因', 'Slip'],
  otherRepair: ['也可改', 'Or change'],
  corrected: ['改后', 'Corrected'],
  evidence: ['依据', 'Evidence'],
  or: ['；或', '; or '],
  pictureFor: ['{figure}可取的范围', 'What may stand for {figure}'],
  pictureStated: ['文中{figure}', 'stated {figure}'],
  pictureNeeded: ['使各项同时成立', 'reconciles all'],
  accepted: ['采纳', 'Accept'],
  rejected: ['不采纳', 'Reject'],
  toVerify: ['另行核实', 'Verify'],
  morePlaces: ['另有{n}处有关表述', '{n} more places'],
  lacks: ['本文没有{what}', 'not in the text: {what}'],
  wanted: ['补上这些数，可多核对的最多', 'What would make most figures checkable'],
  wantedNote: [
    '正文写上或另行给出下列数字，与它相关的数就能核对。',
    'Printed in the text, or given as reference, these would let the figures about them be checked.',
  ],
  wantedCount: ['可核对{n}个数', '{n} figures'],
  modest: [
    '“无可比对”指文中没有可与之比对的数字，不表示数字正确。',
    '“Nothing to compare” means that nothing in the text speaks about the figure; it does not mean that it is right.',
  ],
  remark: ['备注', 'Remark'],
} as const satisfies Table
