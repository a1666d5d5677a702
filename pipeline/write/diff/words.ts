import type { Table } from '../words.ts'

export const DIFF = {
  title: ['两稿数字对照', 'Figures of two drafts'],
  old: ['旧稿', 'Old'],
  new: ['新稿', 'New'],
  changed: ['改动', 'changed'],
  added: ['新增', 'added'],
  gone: ['删去', 'gone'],
  converted: ['换算单位（数值不变）', 'converted (same amount)'],
  followed: ['改了一处、相关数字未改', 'changed, and others did not follow'],
  none: ['两稿的数字没有差别。', 'No figure differs.'],
  counts: [
    '改动{changed}处，新增{added}处，删去{gone}处，换算单位{converted}处；相关数字未改{followed}处',
    '{changed} changed, {added} added, {gone} gone, {converted} converted; {followed} relations not followed',
  ],
  moved: ['{old}已改为{new}', '{old} became {new}'],
  stayed: ['“{words}”未改', '“{words}” stayed'],
  expected: ['，应为{display}', ', expected {display}'],
  comma: ['，', ', '],
  semicolon: ['；', '; '],
  line: ['第{n}行', 'line {n}'],
  baseline: [
    '与旧稿 {path} 相比：新出现{new}条，仍在{there}条，移了位置{moved}条，已改好{mended}条',
    'Against {path}: {new} new, {there} still there, {moved} moved, {mended} mended',
  ],
  mended: ['已改好', 'mended'],
  isNew: ['新出现', 'new'],
  isThere: ['仍在', 'still there'],
  isMoved: ['移了位置', 'moved'],
} as const satisfies Table
