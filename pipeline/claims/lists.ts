import type { Draft, Figure, ListCountClaim, Outline, Sentence, SequenceClaim, Subject } from '../model.ts'

/** Counts of listed things against the list itself, and the order of ordinals. */
export function readLists(
  draft: Draft, outline: Outline, figures: readonly Figure[], subjectAt: (sentence: number) => Subject,
): (ListCountClaim | SequenceClaim)[] {
  const claims: (ListCountClaim | SequenceClaim)[] = []
  const bySentence = new Map<number, Figure[]>()
  for (const figure of figures) {
    if (!isWholeCount(figure)) continue
    const row = bySentence.get(figure.sentence)
    if (row) row.push(figure)
    else bySentence.set(figure.sentence, [figure])
  }
  for (const [index, counts] of bySentence) {
    const sentence = outline.sentences[index]!
    for (const figure of counts) {
      const listed = spelledList(draft.text, sentence, figure)
        ?? valueList(draft.text, sentence, figure, figures)
        ?? enumerated(draft.text, outline, index, figure)
        ?? headings(draft.text, outline, index, figure)
      if (listed) {
        claims.push({
          kind: 'list-count', at: { start: figure.start, end: figure.end }, sentence: index, subject: subjectAt(index), count: figure.index, ...listed,
        })
      }
    }
  }
  return [...claims, ...sequences(draft.text, outline, subjectAt)].sort((a, b) => a.at.start - b.at.start)
}

type Listed = Pick<ListCountClaim, 'listed' | 'open' | 'of'>

const isWholeCount = (figure: Figure): boolean =>
  figure.exempt === null && figure.malformed === null && figure.exact && figure.upper === null && figure.qualifier === null &&
  figure.numeral.decimals === 0 && figure.numeral.digits >= 1 && figure.numeral.digits <= 999 &&
  (figure.unit.dimension.startsWith('count') || figure.unit.dimension === '')

/** What may be counted by a list in the same sentence. */
const LISTABLE = /^(?:大|个|项|类|种|条|件|座|家|所|方面|点|篇|县|市|区|镇|乡|省|国|校|行业|产业|领域|门|篇章|路|环节)/
const BREAKS = /[，。；：！？\n]/
/** 和 and 与 between two items, or inside one: the count of items is not sure. */
const JOINTS = /和|与|及/g

/** 十大农产品，即A、B…; A、B、C三个县; A、B等四项工作. */
function spelledList(text: string, sentence: Sentence, figure: Figure): Listed | null {
  const count = figure.numeral.digits
  const behind = /^[^，。；：、！？\n（]{0,14}(?:，即：?|，分别(?:是|为)：?|：|——)([^。；！？\n]*)/.exec(text.slice(figure.end, sentence.end))
  if (behind) {
    const list = behind[1]!.replace(/[，,].*$/, '')
    const items = itemsIn(list)
    if (items.least >= 2 && !/\d|一方面|^一/.test(list) && !/一是|（一）/.test(behind[1]!) && !behind[1]!.includes('，')) {
      return settle(count, items, /等/.test(list.slice(-8)))
    }
    return null
  }
  if (count < 2 || count > 40 || !LISTABLE.test(figure.unit.text + text.slice(figure.end, figure.end + 2))) return null
  let from = figure.start
  while (from > sentence.start && !BREAKS.test(text[from - 1]!)) from--
  const before = text.slice(from, figure.start)
  if (/[一二三四五六七八九十百]+[大个项]/.test(before)) return null
  if (!before.includes('、') || /[\d（）《“”]/.test(before)) return null
  const open = /等$/.test(before)
  const list = open ? before.slice(0, -1) : before
  // A、B和C建设三个项目: only a list that runs up to the number counts
  if (!open && (!/[县市区镇乡省州国港]$/.test(list) || figure.script !== 'chinese' || !/^[^\s，。；：、！？（）]/.test(text.slice(figure.end)))) return null
  if (list.split('、').some(item => item.length > 16)) return null
  return settle(count, itemsIn(list), open)
}

interface Items { readonly least: number; readonly most: number }

/** Items of a list; 和, 与 and 及 may or may not part two of them. */
function itemsIn(list: string): Items {
  const items = list.split('、')
  // 石油、煤炭及其他燃料加工业: names of one kind end alike, and what does not is part of the next name
  const ends = items.map(item => item.at(-1) ?? '')
  const common = ends.find(end => ends.filter(other => other === end).length * 5 >= ends.length * 3)
  const least = common === undefined || !'业县市区镇'.includes(common) ? items.length : ends.filter(end => end === common).length
  const joints = list.match(JOINTS)?.length ?? 0
  return { least, most: items.length + joints }
}

function settle(count: number, items: Items, open: boolean): Listed {
  const listed = count < items.least ? items.least : count > items.most ? items.most : count
  return { listed, open, of: 'items' }
}

/** “7个100”即…: as many values of 100. */
function valueList(text: string, sentence: Sentence, figure: Figure, figures: readonly Figure[]): Listed | null {
  const next = figures[figure.index + 1]
  if (!next || next.start !== figure.end || figure.unit.text !== '个') return null
  const opened = /^[^，。；]{0,4}”?(?:，)?即/.exec(text.slice(next.end, sentence.end))
  if (!opened) return null
  const from = next.end + opened[0].length
  const stop = text.slice(from, sentence.end).search(/；/)
  const until = stop === -1 ? sentence.end : from + stop
  const printed = (other: Figure) => /^[\d,，.．]+/.exec(other.text)?.[0].replace(/[,，]/g, '') ?? ''
  const wanted = printed(next)
  let listed = 0
  for (let index = next.index + 1; index < figures.length && figures[index]!.start < until; index++) {
    if (printed(figures[index]!) === wanted) listed++
  }
  return listed === 0 ? null : { listed, open: false, of: 'items' }
}

const ORDINAL_IS = /(?:^|[。；：，！？\n\s])([一二三四五六七八九十]{1,3})(?:是|要)(?=[^，。；]{2})/g
const ORDERED = '一二三四五六七八九十'

const ordinalOf = (word: string): number => {
  const at = word.indexOf('十')
  if (at === -1) return word.length === 1 ? ORDERED.indexOf(word) + 1 : 0
  return (at === 0 ? 1 : ORDERED.indexOf(word[0]!) + 1) * 10 + (at === word.length - 1 ? 0 : ORDERED.indexOf(word[at + 1]!) + 1)
}

interface Run { readonly ordinals: readonly number[]; readonly starts: readonly number[]; readonly end: number }

/** Runs of 一是 … 二是 … in a paragraph; a new 一是 begins a new run. */
function runsIn(text: string, start: number, end: number): Run[] {
  const runs: { ordinals: number[]; starts: number[]; end: number }[] = []
  const slice = text.slice(start, end)
  if (!slice.includes('一是')) return []
  for (const match of slice.matchAll(ORDINAL_IS)) {
    const ordinal = ordinalOf(match[1]!)
    const at = start + match.index + match[0].indexOf(match[1]!)
    const run = runs[runs.length - 1]
    if (ordinal === 1) runs.push({ ordinals: [1], starts: [at], end: at })
    else if (run && ordinal > 1) { run.ordinals.push(ordinal); run.starts.push(at); run.end = at }
  }
  return runs.filter(run => run.ordinals.length >= 2)
}

const KINDS = /^(?:个)?(?:方面|重点|问题|原则|任务|措施|举措|环节|关系|点|工作|坚持|着力|必须|结合|转变|突破|提升|行动|工程)|^(?:项|大|条|点|件|个)/

/** 抓好四个方面：一是…四是…. */
function enumerated(text: string, outline: Outline, index: number, figure: Figure): Listed | null {
  const sentence = outline.sentences[index]!
  if (!KINDS.test(figure.unit.text + text.slice(figure.end, figure.end + 3))) return null
  const paragraph = outline.paragraphs[sentence.paragraph]!
  const run = runsIn(text, figure.end, paragraph.end)[0]
  if (!run) return null
  const between = text.slice(figure.end, run.starts[0])
  if (between.endsWith('。') && !/^(?:个)?(?:方面|重点|问题|任务|措施|举措|原则|环节|工作)/.test(between)) return null
  if (between.length > 40 || /[。！？；]/.test(between.slice(0, -1)) || /\d/.test(between)) return null
  return { listed: run.ordinals.length, open: false, of: 'items' }
}

/** 以下十个方面的工作。（一）… （十）…. */
function headings(text: string, outline: Outline, index: number, figure: Figure): Listed | null {
  const sentence = outline.sentences[index]!
  const paragraph = outline.paragraphs[sentence.paragraph]!
  if (text.slice(sentence.end, paragraph.end).trim() !== '') return null
  if (!/方面|工作|任务|举措|措施|行动|工程|件|项/.test(figure.unit.text + text.slice(figure.end, figure.end + 8))) return null
  if (!/以下|下列|如下|抓好|做好|重点|主要/.test(text.slice(sentence.start, sentence.end)) || sentence.end - figure.end > 16) return null
  const next = outline.sections.findIndex(section => section.start >= paragraph.end)
  const first = outline.sections[next]
  if (!first || first.ordinal !== 1 || text.slice(paragraph.end, first.start).trim() !== '') return null
  const listed = firstRun(outline.sections.filter(section => section.start >= first.start && section.parent === first.parent && section.level === first.level))
  return listed < 2 ? null : { listed, open: false, of: 'headings' }
}

/** How many headings go on counting up from the first. */
function firstRun(sections: Outline['sections']): number {
  const stop = sections.findIndex((section, place) => place > 0 && (section.ordinal ?? 0) <= (sections[place - 1]!.ordinal ?? 0))
  return stop === -1 ? sections.length : stop
}

/** Ordinals of headings under one parent, and of 一是, 二是. */
function* sequences(text: string, outline: Outline, subjectAt: (sentence: number) => Subject): Iterable<SequenceClaim> {
  const groups = new Map<string, number[]>()
  for (const [index, section] of outline.sections.entries()) {
    if (section.ordinal === null) continue
    const key = `${section.parent}|${section.level}`
    const group = groups.get(key)
    if (group && section.ordinal === 1) groups.set(`${key}|${index}`, group).set(key, [index])
    else if (group) group.push(index)
    else groups.set(key, [index])
  }
  for (const group of groups.values()) {
    const sections = group.map(index => outline.sections[index]!)
    if (sections.length < 2 || sections[0]!.ordinal !== 1) continue
    const breaks = sections.findIndex((section, place) => place > 0 && section.ordinal !== sections[place - 1]!.ordinal! + 1)
    if (breaks > 0 && !isSlip(text, sections[breaks - 1]!, sections[breaks]!)) continue
    const at = sections[Math.max(0, breaks)]!.heading
    yield sequence(sections.map(section => section.ordinal!), breaks, at, sentenceAt(outline, at.start), subjectAt)
  }
  for (const paragraph of outline.paragraphs) {
    for (const run of runsIn(text, paragraph.start, paragraph.end)) {
      const breaks = run.ordinals.findIndex((ordinal, place) => place > 0 && ordinal !== run.ordinals[place - 1]! + 1)
      const start = run.starts[Math.max(0, breaks)]!
      const length = /^[一二三四五六七八九十]+/.exec(text.slice(start, start + 4))?.[0].length ?? 1
      yield sequence(run.ordinals, breaks, { start, end: start + length + 1 }, sentenceAt(outline, start), subjectAt)
    }
  }
}

/** One number left out or said twice; not where the missing number stands in the text and was only not seen as a heading. */
function isSlip(text: string, before: Outline['sections'][number], here: Outline['sections'][number]): boolean {
  const step = here.ordinal! - before.ordinal!
  if (step === 0) return true
  if (step !== 2) return false
  const missing = before.ordinal! + 1
  const chinese = missing <= 10 ? ORDERED[missing - 1]! : missing < 20 ? `十${ORDERED[missing - 11]!}` : ''
  const between = text.slice(before.heading.end, here.heading.start)
  const forms = [`${missing}.`, `${missing}．`, `${missing}、`, `（${missing}）`, `(${missing})`, ...chinese === '' ? [] : [`${chinese}、`, `（${chinese}）`, `(${chinese})`, `\n${chinese}`, `\n　　${chinese}`]]
  return !forms.some(form => between.includes(form))
}

const sequence = (
  ordinals: readonly number[], breaks: number, at: SequenceClaim['at'], sentence: number, subjectAt: (sentence: number) => Subject,
): SequenceClaim => ({
  kind: 'sequence', at, sentence, subject: subjectAt(sentence), ordinals, breaks, expected: breaks > 0 ? ordinals[breaks - 1]! + 1 : ordinals.length,
})

function sentenceAt(outline: Outline, offset: number): number {
  let low = 0
  let high = outline.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (outline.sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
