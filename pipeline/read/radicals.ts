import type { Draft } from '../model.ts'

type Read = Pick<Draft, 'text' | 'title' | 'tables'>

/** Kangxi radicals and those of the supplement, which look like ideographs and are none. */
const RADICALS = /[\u2e80-\u2fdf]/g

/** Of the supplement, which has no compatibility mapping, the radicals that are whole characters (Unicode: Equivalent_Unified_Ideograph). */
const SUPPLEMENT = new Map(
  [
    ...['⺟母', '⺠民', '⺩王', '⺫目', '⺶羊', '⺼肉', '⻁虎', '⻄西', '⻅见', '⻆角', '⻉贝', '⻊足', '⻋车', '⻑長', '⻓长', '⻔门'],
    ...['⻗雨', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞', '⻝食', '⻡首', '⻢马', '⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻧卤', '⻨麦', '⻩黄'],
    ...['⻪黾', '⻬齐', '⻮齿', '⻰龙', '⻳龟'],
  ].map(pair => [pair.charAt(0), pair.charAt(1)]),
)

/**
 * Writes the characters that were meant for radicals: a page printed to PDF by a browser has ⼀般 and ⻓ for 一般 and 长,
 * since the font draws both alike, and so has what was copied out of it. No offset changes.
 */
export function withoutRadicals<Reading extends Read>(reading: Reading): Reading {
  if (reading.text.search(RADICALS) < 0) return reading
  return {
    ...reading,
    text: spelled(reading.text),
    title: reading.title === null ? null : spelled(reading.title),
    tables: reading.tables.map(table => ({ ...table, caption: spelled(table.caption) })),
  }
}

const spelled = (text: string): string => text.replace(RADICALS, radical => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
