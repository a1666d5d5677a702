import { OWN } from '../subjects/scopes.ts'

/** A document of the whole country names its body, not its place. */
const NATION =
  /中华人民共和国|国务院|全国人民代表大会|国家统计局|(?:人力资源和?社会保障|财政|教育|农业农村|交通运输)部/

const KINDS = '(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗|街道|镇|乡)'
/** 宁州市 in front of what only a place has: a government, a congress, a year of its own. */
const NAMED = new RegExp(
  `[一-龥]{1,12}${KINDS}(?=人民政府|政府|财政|统计局|人民代表大会|第[一二三四五六七八九十]|\\d{4}年|国民经济|本级|部门)`,
  'g',
)
/** Of 深圳市罗湖区 the district. */
const LAST = new RegExp(`^(?:.*(?:省|市|自治区|自治州|盟|地区))?([一-龥]+${KINDS})$`)
const KIND = new RegExp(`^${KINDS}$`)
/** 关于, 在, 今天向, 2023年: words in front of a name. */
const LEADS = /^.*(?:关于|在|向|为|是|对|代表|现将|年|审查|批准|中共)/
const OWN_WORDS: ReadonlySet<string> = new Set(OWN.flatMap(({ words }) => words))

/**
 * Whose document it is, by its title, the name of its file, or its first lines: of 深圳市罗湖区 the district. '' where
 * none names a place.
 */
export function placeOf(title: string, file: string, head: string, own: string): string {
  for (const words of [title, file, head]) {
    if (NATION.test(words) && (words !== head || own === '全国')) return '全国'
    for (const [found] of words.matchAll(NAMED)) {
      const place = LAST.exec(found.replace(LEADS, ''))?.[1] ?? ''
      if (place !== '' && !KIND.test(place) && !OWN_WORDS.has(place)) return place
    }
  }
  return ''
}

/** Whether two documents tell of one place: 上海 is 上海市. null where one of them does not say. */
export function samePlace(one: string, other: string): boolean | null {
  if (one === '' || other === '') return null
  return one === other || one.startsWith(other) || other.startsWith(one)
}
