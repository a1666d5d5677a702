import type { RestatementClaim } from '../model.ts'
import { LONGEST, type Thing } from './things.ts'

/** Letters that a name has at least, and three where it stands right behind its count. */
const SHORTEST = 4

/** Counts of the same things that two sentences tell: 推进13条重点产业链倍增计划, 13条重点产业链全面起势. */
export function* recounted(things: readonly Thing[]): Generator<RestatementClaim> {
  const wholes = new Set<string>()
  for (const thing of things) for (const name of wholeNames(thing)) wholes.add(keyOf(thing, name))
  const seen = new Map<string, Thing[]>()
  for (const again of things) {
    const names = [...new Set(namesOf(again))]
      .filter(name => tells(name) && wholes.has(keyOf(again, name)))
      .sort((one, other) => other.length - one.length)
    for (const name of names) {
      const first = seen.get(keyOf(again, name))?.slice(-BACK).findLast(each => areOne(each, again, name) !== null)
      if (first === undefined) continue
      yield {
        kind: 'restatement',
        at: again.level.at,
        sentence: again.level.sentence,
        subject: { ...again.level.subject, metric: name },
        first: first.level.level,
        again: again.level.level,
        companions: [],
        tie: areOne(first, again, name) ? 'named' : 'supposed',
        ...(again.figure.qualifier === null ? {} : { bounds: true }),
      }
      break
    }
    for (const name of names) {
      const before = seen.get(keyOf(again, name))
      if (before) before.push(again)
      else seen.set(keyOf(again, name), [again])
    }
  }
}

/** So many mentions back one is looked for that tells of the same. */
const BACK = 4

const keyOf = ({ figure }: Thing, name: string): string => `${figure.unit.dimension}|${name}`

function* wholeNames({ behind, before, all }: Thing): Generator<string> {
  const division = DIVISION.exec(behind.words)?.[0]
  if (division !== undefined) {
    if (all !== '') yield division
    return
  }
  for (const end of behind.ends) if (isName(end)) yield behind.words.slice(0, end)
  for (const end of before.ends) if (isName(end)) yield before.words.slice(-end)
}

const isName = (letters: number): boolean => letters > 2 && letters <= LONGEST

/** All that a mention may be called. */
function* namesOf(thing: Thing): Generator<string> {
  const { behind, before, bracket } = thing
  if (DIVISION.test(behind.words)) return yield* wholeNames(thing)
  for (let end = Math.min(LONGEST, behind.words.length); end > 2; end--) yield behind.words.slice(0, end)
  for (let end = Math.min(LONGEST, before.words.length); end > 2; end--) yield before.words.slice(-end)
  // in front of a bracket the name may stand anywhere
  if (!bracket) return
  for (let at = 0; at < before.words.length; at++)
    for (let end = before.words.length - 1; end >= at + SHORTEST; end--) yield before.words.slice(at, end)
}

/** Words that many names have, and verbs before them: what is left must still be a name. */
const GENERAL =
  /重点|重大|主要|项目|工作|方面|工程|企业|建设|任务|措施|文件|问题|单位|地区|城市|国家级?|全国|[省市区]级|各类|政策|标准|情况|指标|增速|等/g
const ACTS = /行动|改造|开工|整治|体系|服务|新[增建设]|完成|建成|实现|惠及|引进|创建|培育|举办|供应|筹集|开展|实施|推进/g
/** Of divisions there are always more, unless these are all: 129个县（市、区）全覆盖. */
const DIVISION =
  /^(?:国家和地区|[省州县市区盟旗乡镇村]（[^（）]{1,9}）|(?:地级市|设区市|县级市|市辖区|行政村|建制村|街道|社区|乡镇|县区|市县|州市|省份|[省州县市区盟旗乡镇村])(?=$|[全均都各和与及划]))/

const tells = (name: string): boolean =>
  DIVISION.test(name) || name.replace(GENERAL, '').replace(ACTS, '').length >= 2

/** Whether two mentions are of the same things: surely, perhaps, or (null) not. */
function areOne(one: Thing, other: Thing, name: string): boolean | null {
  if (one.level.sentence === other.level.sentence || one.which !== other.which) return null
  if (one.figure.qualifier !== other.figure.qualifier) return null
  if (DIVISION.test(name)) return one.all === other.all || one.all === '全' || other.all === '全' ? true : null
  const told = isTold(one, other)
  // a bracket behind a title does not tell whether it is planned or done
  if (one.bracket || other.bracket) return isOfOneTime(one, other) && name.length >= SHORTEST ? true : null
  const [behind, beside] = [one.behind.words.startsWith(name), other.behind.words.startsWith(name)]
  // 4000套 and 9000套: numbers of one digit are alike but for it by chance
  const supposed = told && isTelling(one) && isTelling(other) ? false : null
  if (!behind && !beside) return name.length >= SHORTEST && isAlike(one.before.words, other.before.words) ? supposed : null
  if (!behind || !beside) return name.length > SHORTEST ? supposed : null
  if (!areOwned(one.owner, other.owner)) return null
  const ends = [one, other].filter(({ behind: { words } }) => words === name).length
  const long = name.length >= SHORTEST || (ends > 1 && [one, other].every(isSetOf(one.acted)))
  const sure = long && ends > 0 && !one.listed && !other.listed && isSame(one, other, name, told, ends > 1)
  return sure ? true : supposed
}

/** One period, done or planned alike. */
const isTold = (one: Thing, other: Thing): boolean =>
  isOfOneTime(one, other) && one.level.subject.modality === other.level.subject.modality

const isOfOneTime = ({ level: { subject: one } }: Thing, { level: { subject: other } }: Thing): boolean =>
  one.period?.from === other.period?.from && one.period?.to === other.period?.to

const isTelling = ({ figure: { numeral } }: Thing): boolean => numeral.digits % 10 ** (String(numeral.digits).length - 1) > 0

/** 新增普惠性幼儿园, 9.新增普惠性幼儿园; not 省级湿地公园, 湿地公园. */
const isAlike = (one: string, other: string): boolean => one.replace(ITEM, '') === other.replace(ITEM, '')
const ITEM = /^[（(]?\d{1,3}[）)、.．]/

/**
 * Whether counts of one name are of the same things. 民生实事 are others every year, and so is what is brought about; within
 * a year 完成90个老住宅区饮水改造 and 完成179个老住宅区 are two, 新建2座公园 and 改造5座公园 as well.
 */
function isSame(one: Thing, other: Thing, name: string, told: boolean, whole: boolean): boolean {
  if (isSet(one) && isSet(other)) return true
  if (name.includes('实事')) return told
  const stood = one.act === '' && other.act === ''
  if (told) return stood || (whole && one.joined === other.joined && (one.act === other.act || ![one, other].some(({ act }) => act.startsWith('新'))))
  return stood && (one.stands || other.stands)
}

/** 打造制造业十大支柱产业, 发展制造业十大支柱产业; not 本区发展的8大集群, 全市发展的20大集群. */
const areOwned = (one: string, other: string): boolean =>
  one.length < OWNER ||
  other.length < OWNER ||
  one === other ||
  (!one.endsWith('的') && one.slice(1 - OWNER) === other.slice(1 - OWNER))

const OWNER = 4

/** 打好三大攻坚战, 打好四大攻坚战: what is done to a set of so short a name tells of which it is. */
const isSetOf =
  (acted: string) =>
  (thing: Thing): boolean =>
    thing.figure.unit.text === '大' && acted !== '' && thing.acted === acted

/** 四大支柱产业, 三项基本任务: a number that is part of a name. */
const isSet = ({ figure }: Thing): boolean =>
  figure.unit.text === '大' || (figure.script === 'chinese' && figure.numeral.digits <= 12 && figure.numeral.decimals === 0)
