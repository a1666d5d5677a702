const LONGEST = 60

/** How many lines above a table are looked at: its number, its title, its unit. */
export const CAPTION_LINES = 3

/** Whether a line above a table may be part of its caption: short, no sentence, and no heading of the text. */
export const isCaption = (line: string): boolean =>
  line.length <= LONGEST &&
  !/。|[；！？…|]$/.test(line) &&
  !/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(line)

/** A line that tells the unit of a table: 单位：万元; lines of its head may stand between. */
export const isUnitLine = (line: string): boolean => /单位\s*[:：]/.test(line)

/** How many lines above a table its unit is looked for, where those next to it tell none. */
export const UNIT_LINES = 12

/** 表1：, 附表2-1 */
const NUMBER = /^附?表[\d一二三四五六七八九十百]+(?:[-－—]\d+)?[:：、]?/

/** What a table is called, as its caption's lines tell: in a line that ends so, or that is numbered; null where none is. */
export function titleOf(caption: string): string | null {
  const lines = caption.split('\n').map(line => line.replace(/\s|[（(]?单位[:：].*$/g, ''))
  const numbered = (line: string): boolean => NUMBER.test(line) && unnumbered(line).length >= 4
  return lines.find(line => /.{4}(?:表|情况)$/.test(line)) ?? lines.find(numbered) ?? null
}

/** A title without its number, which may be another next year. */
export const unnumbered = (title: string): string => title.replace(NUMBER, '')
