import type { Audit, AuditedFigure } from '../../pipeline/model.ts'

/** Words of the text that a slip replaces. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** A verified figure where it stands. */
export interface Site {
  readonly text: string
  readonly figure: AuditedFigure
  readonly audit: Audit
  /** Ids of the rules that verified it. */
  readonly rules: ReadonlySet<string>
}

export interface SlipKind {
  readonly id: string
  readonly title: string
  readonly example: string
  /** Every way in which this slip can happen here. */
  readonly edits: (site: Site) => readonly Edit[]
}

const ARABIC = /[0-9０-９]/
const FULL_WIDTH = 0xff10 - 0x30

const digitPlaces = (words: string): readonly number[] =>
  [...words].flatMap((character, at) => (ARABIC.test(character) ? [at] : []))

/** A digit in the same width as another. */
const likeDigit = (digit: number, model: string): string =>
  String.fromCharCode(0x30 + digit + (model.charCodeAt(0) >= 0xff10 ? FULL_WIDTH : 0))

const digitAt = (words: string, at: number): number => Number((words[at] ?? '').normalize('NFKC'))

const numbersIn = (words: string): readonly string[] =>
  words
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .match(/[\d.]+/g) ?? []

/** Whether these words still print numbers as people do, and others than before. */
const isPlausible = (before: string, after: string): boolean => {
  const numbers = numbersIn(after)
  const old = numbersIn(before)
  return (
    numbers.length === old.length &&
    numbers.every((number, at) => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number) || number === old[at]) &&
    numbers.some((number, at) => Number(number) !== Number(old[at])) &&
    numbers.every((number, at) => Number(number) > 0 || Number(old[at]) === 0)
  )
}

/** The figure's words, rewritten. */
const rewritten = ({ figure }: Site, versions: readonly string[]): readonly Edit[] =>
  [...new Set(versions)]
    .filter(insert => isPlausible(figure.text, insert))
    .map(insert => ({ start: figure.start, end: figure.end, insert }))

const splice = (words: string, at: number, length: number, insert: string): string =>
  words.slice(0, at) + insert + words.slice(at + length)

const swapped = (site: Site): readonly Edit[] => {
  const words = site.figure.text
  const places = digitPlaces(words)
  return rewritten(
    site,
    places.slice(1).map((at, before) => {
      const other = places[before] ?? at
      return splice(splice(words, at, 1, words[other] ?? ''), other, 1, words[at] ?? '')
    }),
  )
}

const dropped = (site: Site): readonly Edit[] =>
  rewritten(
    site,
    digitPlaces(site.figure.text).map(at => splice(site.figure.text, at, 1, '')),
  )

const doubled = (site: Site): readonly Edit[] => {
  const words = site.figure.text
  return rewritten(
    site,
    digitPlaces(words).map(at => splice(words, at, 0, words[at] ?? '')),
  )
}

const changed = (site: Site): readonly Edit[] => {
  const words = site.figure.text
  return rewritten(
    site,
    digitPlaces(words).flatMap(at =>
      Array.from({ length: 9 }, (_, by) =>
        splice(words, at, 1, likeDigit((digitAt(words, at) + by + 1) % 10, words[at] ?? '0')),
      ),
    ),
  )
}

const pointMoved = (site: Site): readonly Edit[] => {
  const words = site.figure.text
  const points = [...words.matchAll(/([0-9０-９])([.．])([0-9０-９])/g)]
  return rewritten(
    site,
    points.flatMap(({ index, 1: left, 2: point, 3: right }) =>
      [splice(words, index, 3, `${point}${left}${right}`), splice(words, index, 3, `${left}${right}${point}`)].map(
        moved => moved.replace(/^[.．]/, lost => `0${lost}`).replace(/[.．](?![0-9０-９])/, ''),
      ),
    ),
  )
}

/** 万 and 亿 exchanged; of 万亿 one half is lost. */
const unitExchanged = ({ figure }: Site): readonly Edit[] => {
  const after = figure.text.includes('万亿')
    ? figure.text.replace('万亿', '亿')
    : figure.text.includes('亿')
      ? figure.text.replace('亿', '万')
      : figure.text.includes('万')
        ? figure.text.replace('万', '亿')
        : null
  return after === null || !/[0-9０-９]/.test(after) ? [] : [{ start: figure.start, end: figure.end, insert: after }]
}

/** Sorted by length, so that the longer of two words that end alike is tried first. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['净增加', '净减少'],
  ['净增', '净减'],
  ['增长', '下降'],
  ['增加', '减少'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['上涨', '下跌'],
  ['提升', '下降'],
  ['加快', '回落'],
]

/** 增长5.2% → 下降5.2%: the word must stand right before the figure, or one 了 or 约 away. */
const signTurned = ({ text, figure }: Site): readonly Edit[] => {
  const before = text.slice(Math.max(0, figure.start - 6), figure.start)
  const [, lead = '', tail = ''] = /^(.*?)([了约近超\s]{0,2})$/su.exec(before) ?? []
  for (const [up, down] of OPPOSITES) {
    for (const [word, other] of [
      [up, down],
      [down, up],
    ] as const) {
      if (!lead.endsWith(word) || lead.endsWith(`负${word}`)) continue
      const end = figure.start - tail.length
      return [{ start: end - word.length, end, insert: other }]
    }
  }
  return []
}

/** Rules that speak of a stretch of years. */
const OF_YEARS = new Set(['average-growth', 'streak', 'anniversary'])

/** The year or the number of years before the figure, one off. */
const yearOff = ({ text, figure, rules }: Site): readonly Edit[] => {
  if (![...rules].some(rule => OF_YEARS.has(rule)) || /年$/.test(figure.text)) return []
  const from = Math.max(text.lastIndexOf('。', figure.start), text.lastIndexOf('\n', figure.start)) + 1
  const years = [...text.slice(from, figure.start).matchAll(/(?:19|20)\d\d(?=年)/g)].at(-1)
  if (years === undefined) return []
  const start = from + years.index
  return [-1, 1].map(by => ({ start, end: start + 4, insert: String(Number(years[0]) + by) }))
}

const NUMERALS = '零一二三四五六七八九'

/** Rules over counts, places and years, where one more or less is the usual slip. */
const OF_COUNTS = /^(?:rank|list-count|heading-count|streak|anniversary|sequence|calendar)/

const oneOff = (site: Site): readonly Edit[] => {
  const words = site.figure.text
  if (![...site.rules].some(rule => OF_COUNTS.test(rule))) return []
  const arabic = /[0-9]{1,2}(?![0-9.])/.exec(words)
  if (arabic !== null) {
    return rewritten(
      site,
      [-1, 1]
        .map(by => Number(arabic[0]) + by)
        .filter(number => number > 0)
        .map(number => splice(words, arabic.index, arabic[0].length, String(number))),
    )
  }
  const chinese = /[一二三四五六七八九](?![十百千万亿])/.exec(words)
  if (chinese === null) return []
  const value = NUMERALS.indexOf(chinese[0])
  const { start, end } = site.figure
  return [value - 1, value + 1]
    .filter(number => number > 0 && number < 10)
    .map(number => ({ start, end, insert: splice(words, chinese.index, 1, NUMERALS[number] ?? '') }))
}

/** How far a neighbour stands whose number a hand might have copied. */
const NEAR = 80

const copied = (site: Site): readonly Edit[] => {
  const { figure, audit } = site
  return rewritten(
    site,
    audit.figures
      .filter(
        other =>
          other.status !== 'exempt' &&
          other.unit === figure.unit &&
          other.start !== figure.start &&
          Math.abs(other.start - figure.start) < NEAR,
      )
      .map(({ text }) => text),
  )
}

/** Slips as people make them. */
export const SLIP_KINDS: readonly SlipKind[] = [
  { id: 'swapped', title: '相邻数字颠倒', example: '1117.56 → 1171.56', edits: swapped },
  { id: 'dropped', title: '漏一位', example: '1117.56 → 117.56', edits: dropped },
  { id: 'doubled', title: '重一位', example: '93.52 → 993.52', edits: doubled },
  { id: 'digit', title: '错一位', example: '93.52 → 98.52', edits: changed },
  { id: 'point', title: '小数点错位', example: '93.52 → 935.2', edits: pointMoved },
  { id: 'unit', title: '万亿混淆', example: '93亿元 → 93万元', edits: unitExchanged },
  { id: 'sign', title: '升降颠倒', example: '增长5% → 下降5%', edits: signTurned },
  { id: 'year', title: '年份差一', example: '2003年到2023年 → 2004年到2023年', edits: yearOff },
  { id: 'one-off', title: '计数差一', example: '第2位 → 第3位', edits: oneOff },
  { id: 'copied', title: '误抄邻数', example: '出口20亿元，进口30亿元 → 出口30亿元', edits: copied },
]
