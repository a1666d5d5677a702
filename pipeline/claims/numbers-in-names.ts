import type { Draft, Figure, RestatementClaim, Subject } from '../model.ts'

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
  for (const figure of figures) {
    const named = setOf(text, figure) ?? editionOf(text, figure)
    if (named === null) continue
    const first = known.get(named.key)
    known.set(named.key, named)
    if (first === undefined) continue
    yield {
      kind: 'restatement',
      at: { start: figure.start, end: figure.end },
      sentence: figure.sentence,
      subject: { ...subjectAt(figure.sentence), metric: named.name },
      first: { figure: first.figure.index, sign: 1 },
      again: { figure: figure.index, sign: 1 },
      companions: [],
      tie: 'named',
      ...(named.yearly ? { yearly: true } : {}),
    }
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

function setOf(text: string, figure: Figure): Named | null {
  if (!/[“"]/.test(text[figure.start - 1] ?? '')) return null
  const number = /^[\d一二两三四五六七八九十百]+/.exec(figure.text)?.[0].length ?? 0
  const rest = QUOTED.exec(text.slice(figure.start + number, figure.start + number + 12))?.[1]
  if (number === 0 || rest === undefined || NO_SET.test(rest)) return null
  const before = LETTERS.exec(text.slice(Math.max(0, figure.start - 1 - BEFORE), figure.start - 1))?.[0] ?? ''
  if (rest.length < LONG && before.length < BEFORE) return null
  const name = `“${text.slice(figure.start, figure.start + number)}${rest}”`
  return { figure, key: `${rest.length < LONG ? before : ''}“${rest}”`, name, yearly: false }
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
