import type { Items } from './list-items.ts'

/** What administers at one rank, from the state down. */
const RANKS = ['国家|中央|国', '省|自治区', '市|州|盟|地', '县|区|旗', '乡|镇|街道|街', '村|社区']

const TIER = `(?:${RANKS.join('|')})`
/** With what stands for it elsewhere, 市（州）, and 级. */
const ROW = new RegExp(`(?:${TIER}(?:（[^（）]{1,6}）)?级?[、和与]?)*${TIER}(?:（[^（）]{1,6}）)?$`)
const ONE = new RegExp(RANKS.map(words => `(${words})`).join('|'), 'g')
/** 全省市县乡三级: the first is whose they are. */
const WHOSE = /[全我本各]$/

/**
 * How many levels stand right before 级: 省市县乡村, 县、乡、村. Two of one rank may be one (乡镇, 盟市) or two; null where fewer
 * than two stand there, or others before them.
 */
export function tiersIn(before: string): Items | null {
  const row = ROW.exec(before)?.[0] ?? ''
  const front = before.slice(0, before.length - row.length)
  if (front.endsWith('、')) return null
  const ranks = [...row.replace(/（[^（）]*）/g, '').matchAll(ONE)].map(match => match.slice(1).findIndex(word => word !== undefined))
  const least = new Set(ranks).size - (WHOSE.test(front) && !row.includes('、') ? 1 : 0)
  return least < 2 ? null : { least, most: ranks.length }
}
