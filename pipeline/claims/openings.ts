import { BLANKS, isIn, letterSet } from '../document/letters.ts'

const OF_WHICH = /^[\s　]*(?:（\d+）)?其中|^[\s　]*含(?=[^，。；\d]*\d)|^[\s　]*(?:主要)?包括|^[\s　]*主要[是有为]$|^[\s　]*(?:主要|重点)安排|^[\s　]*其中：/
const BY_KIND = /^[\s　]*(?:(?:分|按|从)[^，。；]{1,16}(?:看|分|划分|来看|分组|分类|(?<!口径)统计|规模|类型|类别|等级|级别|性质)|在?[^，。；]{2,16}(?:分类|构成)中)$/
/** 由A和B组成 */
const COMPOSED = /^[\s　]*由.*(?:组成|构成)$/
/** 共计26.3亿元，分别为12.4亿元、8.6亿元和5.3亿元; 使用850万元，主要用于防控170万元、抢险680万元 */
const DEALT = /^[\s　]*(?:分别(?:为|是)|(?:主要)?用于)/
const PLUS = /^[\s　]*(?:再)?加(?:上|(?![上强快大速固密工装盖入深压油氢气盟剧注班价息]))/
const MINUS = /^[\s　]*(?:再)?(?:减去|扣减|扣除|减(?![少收支免税轻排负半灾刑缓量值退持员产损震幅速低至到]))/

/** 主要支出项目执行情况是：, 收入分项情况：, 具体科目有： */
const ITEMS = /^[^，。；]{0,14}(?:项目|科目|分项)[^，。；]{0,6}(?:情况|情况[是为]|情况如下|[是为有]|如下)$/

/** The letters these begin or end with: few clauses do. */
const ENDS_ITEMS = letterSet('况是为有下')
const OPENS_PARTS = letterSet(`${BLANKS}（其主包重含`)
const OPENS_LIST = letterSet(`${BLANKS}由分主用`)
const OPENS_SUM = letterSet(`${BLANKS}再加减扣`)
const ENDS_KIND = letterSet('看分组中类计模型别级质')

/** 其中, 主要包括. */
export const isOfWhich = (clause: string): boolean => isIn(clause, 0, OPENS_PARTS) && OF_WHICH.test(clause)

/** 主要项目执行情况是：, behind the whole in its sentence. */
export const isItems = (clause: string): boolean =>
  isIn(clause, clause.length - 1, ENDS_ITEMS) && ITEMS.test(clause)

/** 分产业看, 按经营地分. */
export const isByKind = (clause: string): boolean => isIn(clause, clause.length - 1, ENDS_KIND) && BY_KIND.test(clause)

/** 加上. */
export const isAdded = (clause: string): boolean => isIn(clause, 0, OPENS_SUM) && PLUS.test(clause)

/** 减去, 扣除: what a total leaves out. */
export const isTaken = (clause: string): boolean => isIn(clause, 0, OPENS_SUM) && MINUS.test(clause)

/** 由 … 组成: all there is. */
export const isComposed = (clause: string): boolean => isIn(clause, 0, OPENS_LIST) && COMPOSED.test(clause)

/** 分别为, 主要用于: what may be all there is. */
export const isDealt = (clause: string): boolean => isIn(clause, 0, OPENS_LIST) && DEALT.test(clause)

/** The clauses that pass. */
export function placesOf(clauses: readonly string[], passes: (clause: string) => boolean): readonly number[] {
  const places: number[] = []
  for (const [place, clause] of clauses.entries()) if (passes(clause)) places.push(place)
  return places
}
