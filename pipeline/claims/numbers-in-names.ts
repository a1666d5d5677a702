import { addTo } from '../grouped.ts'
import type { Draft, Figure, RestatementClaim, Subject } from '../model.ts'
import { otherwiseNamed } from './names-in-quotes.ts'

/** A number that is part of a name, and the name without it. */
interface Named {
  readonly figure: Figure
  readonly key: string
  /** As a finding calls it. */
  readonly name: string
  /** The next time it is told it may be one more: 第六届进博会, 第七届进博会. */
  readonly yearly: boolean
}

/** “五大工程” of one thing, 第33届世界大冬会: a name told again has the same number. */
export function* readNumbersInNames(
  { text }: Draft,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): Iterable<RestatementClaim> {
  const known = new Map<string, Named>()
  const told = new Set<Figure>()
  const restated = (first: Named, { figure, name, yearly }: Named): RestatementClaim => ({
    kind: 'restatement',
    at: { start: figure.start, end: figure.end },
    sentence: figure.sentence,
    subject: { ...subjectAt(figure.sentence), metric: name },
    first: { figure: first.figure.index, sign: 1 },
    again: { figure: figure.index, sign: 1 },
    companions: [],
    tie: 'named',
    ...(yearly ? { yearly: true } : {}),
  })
  for (const figure of figures) {
    const named = setOf(text, figure) ?? editionOf(text, figure) ?? actionOf(text, figure)
    if (named === null) continue
    const first = known.get(named.key)
    known.set(named.key, named)
    if (first === undefined) continue
    told.add(figure)
    yield restated(first, named)
  }
  for (const [first, odd] of oddOnes(text, figures)) {
    if (told.has(odd.figure)) continue
    told.add(odd.figure)
    yield restated(first, odd)
  }
  for (const { first, again, name } of otherwiseNamed(text, figures)) {
    if (told.has(again)) continue
    told.add(again)
    const known = { key: name, name, yearly: false }
    yield { ...restated({ ...known, figure: first }, { ...known, figure: again }), bounds: true }
  }
}

/** So often one number stands before a name in quotes that another number, once, is no other name. */
const OFTEN = 3

/** “三个高地” throughout and “四个高地” once: the name said most often with the one that differs. */
function* oddOnes(text: string, figures: readonly Figure[]): Iterable<readonly [first: Named, odd: Named]> {
  const names = new Map<string, Map<number, Named[]>>()
  for (const figure of figures) {
    const named = quotedIn(text, figure)
    if (named === null || named.key.length < 2) continue
    const byNumber = names.get(named.key) ?? new Map<number, Named[]>()
    addTo(byNumber, figure.numeral.digits, named)
    names.set(named.key, byNumber)
  }
  for (const byNumber of names.values()) {
    const [most, ...others] = [...byNumber.values()].sort((a, b) => b.length - a.length)
    if (most!.length < OFTEN) continue
    for (const [odd, ...more] of others) if (more.length === 0) yield [most![0]!, odd!]
  }
}

/** Letters by which a short name in quotes is told from others: 湖区治理“五大工程”, and not any “五大工程”. */
const BEFORE = 3
/** A name of so many letters behind its number is one by itself: “三大标志性战役”. */
const LONG = 5
const QUOTED = /^([^“”"，。；、\d]{1,10})[”"]/
/** “十四五” is a time, “四连冠” one more every year, “18条” a policy of which there is another next year. */
const NO_SET = /^(?:[五条]$|连|年|届|次|分钟|小时)/
const LETTERS = /[\u4e00-\u9fff]+$/

/** A name in quotes that begins with a number, by its other letters. */
function quotedIn(text: string, figure: Figure): Named | null {
  if (!/[“"]/.test(text[figure.start - 1] ?? '')) return null
  const number = /^[\d一二两三四五六七八九十百]+/.exec(figure.text)?.[0].length ?? 0
  const rest = QUOTED.exec(text.slice(figure.start + number, figure.start + number + 12))?.[1]
  if (number === 0 || rest === undefined || NO_SET.test(rest)) return null
  return { figure, key: rest, name: `“${text.slice(figure.start, figure.start + number)}${rest}”`, yearly: false }
}

function setOf(text: string, figure: Figure): Named | null {
  const named = quotedIn(text, figure)
  if (named === null) return null
  const before = LETTERS.exec(text.slice(Math.max(0, figure.start - 1 - BEFORE), figure.start - 1))?.[0] ?? ''
  if (named.key.length < LONG && before.length < BEFORE) return null
  return { ...named, key: `${named.key.length < LONG ? before : ''}“${named.key}”` }
}

const EDITION = /^届([\u4e00-\u9fff“”]{1,14}?(?:会|赛|节|论坛|大集|奖|周|展))/

function editionOf(text: string, figure: Figure): Named | null {
  const opened = figure.text.startsWith('第') ? 0 : 1
  if (text[figure.start - opened] !== '第') return null
  const end = text[figure.end - 1] === '届' ? figure.end - 1 : figure.end
  const name = EDITION.exec(text.slice(end, end + 18))?.[1]
  // 第十三届全国人民代表大会: the one before is spoken of as often
  if (name === undefined || /人民代表大会|政协|委员会/.test(text.slice(end, end + 12))) return null
  return { figure, key: `届${name.replace(/[“”]/g, '')}`, name: name.replace(/[“”]/g, ''), yearly: true }
}

/** Letters by which one action of years is told from others: 国企改革三年行动, “暖心民政”三年行动. */
const ACTED = 4

function actionOf(text: string, figure: Figure): Named | null {
  if (figure.unit.text !== '年' || figure.exempt !== 'duration' || !text.startsWith('行动', figure.end)) return null
  const before = text.slice(Math.max(0, figure.start - ACTED - 2), figure.start).replace(/[“”"]/g, '')
  const name = LETTERS.exec(before)?.[0].slice(-ACTED) ?? ''
  return name.length < ACTED ? null : { figure, key: `${name}年行动`, name: `${name}行动`, yearly: false }
}
