import { bracketless } from './labels.ts'

/**
 * A name without what makes no other fact of it: 公路旅客运输总量 and 公路旅客运输量, 教育文化和娱乐类价格 and
 * 教育文化娱乐价格, 在校学生数 and 在校生 are one. Both sides of a comparison are so written.
 */
export const plainName = (name: string): string => bracketless(name.replace(/\s/g, '')).replace(MARKS, '')

const MARKS = /总(?=[量额值产数指])|类(?=价格|$)|[和及与]|公司|机构|累计|完成|实现|(?<=价格)指数$|(?<=.)数$|学(?=生)/g

/** 财产险收入 of 保费收入 is 财产险: what a part repeats of the end of its whole's name. */
function withoutEndOf(part: string, whole: string): string {
  let length = 0
  while (length < part.length && length < whole.length && part.at(-1 - length) === whole.at(-1 - length)) length++
  return length === part.length ? part : part.slice(0, part.length - length)
}

/** How a sentence may be asked for what its metric names; 旅客运输量·公路 is its part of its whole. */
export function keysOfSaid(metric: string): readonly string[] {
  const cut = metric.lastIndexOf('·')
  if (cut === -1) return [plainName(metric)]
  const whole = plainName(metric.slice(0, cut))
  const part = withoutEndOf(plainName(metric.slice(cut + 1)), whole)
  return [`${part}|${whole}`, part + whole, plainName(metric.slice(cut + 1))]
}

/** How a row asks: by its names, and by them with words of the caption before them (人均消费支出 below 全市居民收支). */
export interface Keys {
  readonly own: readonly string[]
  readonly captioned: readonly string[]
}

export function keysOfRow({ names, label, head }: Called, words: readonly string[]): Keys {
  const own = names.filter(name => !name.includes('·')).map(plainName)
  const part = plainName(label)
  const whole = plainName(head)
  if (whole === '') return { own, captioned: own.flatMap(name => words.map(word => word + name)) }
  const core = withoutEndOf(part, whole)
  return {
    own: [...own, core + whole, whole + core, `${core}|${whole}`],
    captioned: words.flatMap(word => [`${core}|${word}${whole}`, word + core + whole]),
  }
}

interface Called {
  readonly names: readonly string[]
  /** Without its number. */
  readonly label: string
  /** Of the row that heads it, or ''. */
  readonly head: string
}

/** The pieces of a caption that may stand before a name. */
export function wordsOf(caption: string): readonly string[] {
  const found = new Set<string>()
  for (const [run] of plainName(caption).matchAll(/[一-龥]+/g)) {
    for (let at = 0; at < run.length; at++) {
      const most = Math.min(LONGEST, run.length - at)
      for (let length = 2; length <= most; length++) found.add(run.slice(at, at + length))
    }
  }
  return [...found]
}

/** 居民, 全体居民. */
const LONGEST = 4
