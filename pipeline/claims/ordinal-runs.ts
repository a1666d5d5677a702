/** Runs of 一是 … 二是 …. */
export interface Run {
  readonly ordinals: readonly number[]
  readonly starts: readonly number[]
}

const ORDINAL_IS = /(?:^|[。；：，！？\n\s])([一二三四五六七八九十]{1,3})(?:是|要)(?=[^，。；]{2})/g
const ORDERED = '一二三四五六七八九十'

/** 1 to 99; 0 where the word is no ordinal. */
export const ordinalOf = (word: string): number => {
  const at = word.indexOf('十')
  if (at === -1) return word.length === 1 ? ORDERED.indexOf(word) + 1 : 0
  return (
    (at === 0 ? 1 : ORDERED.indexOf(word[0]!) + 1) * 10 +
    (at === word.length - 1 ? 0 : ORDERED.indexOf(word[at + 1]!) + 1)
  )
}

/** 1 to 19 in Chinese numerals, else ''. */
export const chineseOf = (number: number): string =>
  number <= 10 ? ORDERED[number - 1]! : number < 20 ? `十${ORDERED[number - 11]!}` : ''

/** 一是…。二积极推进…。三是…: the second has lost its 是, and stands there all the same. */
const bareAt = (between: string, ordinal: number): number => {
  const word = chineseOf(ordinal)
  const places = [...'。；：，！？\n'].map(mark => between.indexOf(`${mark}${word}`)).filter(at => at !== -1)
  return word === '' || places.length === 0 ? -1 : Math.min(...places) + 1
}

/** The runs between two offsets; a new 一是 begins a new run. */
export function runsIn(text: string, start: number, end: number): Run[] {
  const runs: { ordinals: number[]; starts: number[] }[] = []
  const slice = text.slice(start, end)
  if (!slice.includes('一是') && !slice.includes('一要')) return []
  for (const match of slice.matchAll(ORDINAL_IS)) {
    const ordinal = ordinalOf(match[1]!)
    const at = start + match.index + match[0].indexOf(match[1]!)
    const run = runs[runs.length - 1]
    if (ordinal === 1) runs.push({ ordinals: [1], starts: [at] })
    else if (run && ordinal > 1) {
      const before = run.starts.at(-1)!
      const missing = run.ordinals.at(-1)! + 1
      const bare = ordinal === missing + 1 ? bareAt(text.slice(before, at), missing) : -1
      if (bare !== -1) {
        run.ordinals.push(missing)
        run.starts.push(before + bare)
      }
      run.ordinals.push(ordinal)
      run.starts.push(at)
    }
  }
  return runs.filter(run => run.ordinals.length >= 2)
}
