import { metricNamed } from '../../subjects/metrics.ts'
import { tellsApart } from '../../subjects/phrases.ts'
import { placeAt } from '../../subjects/scopes.ts'

/** What the label of a row and the head of its column name together. */
export interface RowName {
  /** As prose may call it, canonical where it is known; what it is surest called comes first. None where it is unsure. */
  readonly names: readonly string[]
  /** The place that the row is of (a table of districts), or ''. */
  readonly place: string
}

/** Numbers and marks before a label: 其中：（1）公务用车购置费, #铁路. */
const MARKS = /^(?:其中[:：]?|[#＃*]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])+/

export const bareLabel = (label: string): string => label.replace(MARKS, '')

/** A row that opens the parts of one above it. */
export const opensParts = (label: string): boolean => /^(?:其中|在总计中|[#＃])/.test(label)

/** Heads that name no thing of their own, but how much there is of what the row names. */
const GENERAL = /^(?:绝对[数值量额]|数[值量]|指标值|金额|总量|[年期月]末[数值]|(?:19|20)\d{2}年(?:末|度)?)?$/
const BRACKETS = /[（(［[][^（()）［\][]*[）)］\]]$/
/** 各项存款 under 年末数 is what 各项存款余额 is elsewhere. */
const AT_END = /[年期月]末[数值]?/
const STUBS = /^(?:指标|项目|产品)(?:名称)?/
const TOTAL = /^(?:合计|总计|总数|全市|全州|全县|全区|全省)$/

/** Names a row under a head of a table; `whole` is the name of the row it may be a part of, or ''. */
export function nameOf(label: string, head: string, whole: string, caption: string): RowName {
  const name = bracketless(bracketless(bareLabel(label)))
  const noun = nounOf(head)
  if (name === '' || TOTAL.test(name)) {
    const metric = noun === '' && head === '' ? captioned(caption) : null
    return { names: metric === null ? [] : [metric], place: '' }
  }
  if (placeAt(name, 0) === name.length) {
    const metric = noun === '' ? undefined : metricNamed(noun)
    return { names: metric === undefined ? [] : [metric.name], place: name }
  }
  const full = noun === '' || name.endsWith(noun) ? name : name + noun
  const names = [...new Set([full, name, ...(AT_END.test(head) ? [`${name}余额`] : [])])]
  const known = names.flatMap(each => ownName(each) ?? []).flatMap(each => [...inCurrency(each, caption), each])
  // 第一产业, 税收, 男性: what they are of, the table tells and their name does not
  const vague = names.some(each => metricNamed(each)?.measuredIn !== undefined && ownName(each) === null)
  const longer =
    noun === '产量' ? [`${name}总产量`] : /价格/.test(caption) && !name.includes('价格') ? [`${name}价格`] : []
  return {
    names: [...known, ...(vague ? [] : [...names, ...longer]), ...(whole === '' ? [] : [`${whole}·${name}`])],
    place: '',
  }
}

/** The metric that a caption says its table divides: 2025年分行业固定资产投资增速. What else it says makes another. */
function captioned(caption: string): string | null {
  for (const line of caption.split('\n')) {
    const dated = line.replace(/\s/g, '').replace(/^表[\d一二三四五六七八九十]+[:：]?/, '').replace(/^(?:19|20)\d{2}年/, '')
    const named = dated.slice(placeAt(dated, 0)).replace(/^分(?:行业|产业|地区|区县|县区|领域)/, '')
    const metric = metricNamed(named.replace(/(?:及其?)?(?:增长速度|增速|增长情况|完成情况|情况)$/, ''))
    if (metric !== undefined) return metric.name
  }
  return null
}

/** 各项存款余额 in a table of 人民币存贷款余额 are those in that currency. */
function inCurrency(metric: string, caption: string): readonly string[] {
  const [said, other] = CURRENCIES.filter(currency => caption.includes(currency))
  const own = other === undefined && said !== undefined ? metricNamed(metric.replace('金融机构', `金融机构${said}`)) : undefined
  return own === undefined || own.name === metric ? [] : [own.name]
}

const CURRENCIES = ['人民币', '本外币']

export const bracketless = (name: string): string =>
  name.replace(BRACKETS, bracket => (tellsApart(bracket) ? bracket : ''))

const nounOf = (head: string): string => {
  const noun = bracketless(head).replace(STUBS, '')
  return GENERAL.test(noun) ? '' : noun.replace(/^年末(?=余额)|(?<=.)绝对[数值量额]$/g, '')
}

/** The canonical name of a metric that words name by themselves; 第一产业 needs a table that says what it is of. */
const ownName = (words: string): string | null => {
  const metric = metricNamed(words)
  return metric === undefined || (metric.measuredIn !== undefined && metric.name !== words) ? null : metric.name
}
