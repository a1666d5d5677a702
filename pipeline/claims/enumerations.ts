import type { Figure, Outline } from '../model.ts'
import { isPointed } from './list-words.ts'
import { ordinalOf, runsIn } from './ordinal-runs.ts'

/** How many items are told one by one behind their count: 四个方面：一是…；…四是…. null where that is not sure. */
export function enumeratedItems(text: string, outline: Outline, figure: Figure): number | null {
  const sentence = outline.sentences[figure.sentence]!
  const paragraph = outline.paragraphs[sentence.paragraph]!
  const own = ownOrdinals(text, figure, paragraph.end) ?? alikeSentences(text, outline, figure)
  if (own !== null) return own
  const opening = openingBehind(text, figure, paragraph.end)
  if (opening === null) return null
  const { from, by } = opening
  if (from >= paragraph.end) {
    const below = by === 'colon' || by === 'kind' ? paragraphsBelow(text, outline, sentence.paragraph) : null
    // 从八个方面实现突破。: nothing but the next line's 一是 says that it begins to count
    return below !== null && by === 'kind' && Math.abs(below - figure.numeral.digits) > 1 ? null : below
  }
  const kind = KINDS_OF.find(({ first }) => {
    first.lastIndex = from
    return first.test(text)
  })
  if (!kind || (by === 'comma' && kind !== NUMBERED && kind !== FIRSTLY)) return null
  if (by === 'kind' && kind !== NUMBERED && kind !== CIRCLED) return null
  const end = kind.within === 'clause' ? clauseEnd(text, from, paragraph.end) : paragraph.end
  const listed = kind.count(text, from, end)
  if (listed < 2 || (by === 'run' && Math.abs(listed - figure.numeral.digits) > 1)) return null
  // 从增加供给和抑制需求两方面采取措施。一要…: what is counted stands before the count
  const joined = by === 'kind' ? /[和与及、][^，。；：、]{2,14}(?<!的)$/ : /[和与及、][^，。；：、]{0,14}(?<!的)$/
  if ((by === 'kind' || by === 'run') && joined.test(text.slice(sentence.start, figure.start))) return null
  // 在这两大类之间，还有两类: the rest of the count is told otherwise
  const rest = kind === NUMBERED ? /还有[一二两三四五六七八九十几\d]/ : /还有|此外|另外|同时，|再就是|还要/
  return listed < figure.numeral.digits && rest.test(text.slice(from, end)) ? null : listed
}

/** 分两步走。第一步，…。第二步，…; 关键是三条。一条是…，一条是…: the counter itself is counted on. */
function ownOrdinals(text: string, figure: Figure, end: number): number | null {
  const counter = figure.unit.text === '个' ? text.slice(figure.end, figure.end + 2) : figure.unit.text
  if (!/^[々〇㐀-鿿]{1,2}$/.test(counter)) return null
  // twelve letters to the mark, and what it opens right behind it
  if (!/第一|一..?是/.test(text.slice(figure.end, Math.min(end, figure.end + 24)))) return null
  const behind = text.slice(figure.end, end)
  const opened = new RegExp(`^[^，。；：、\n]{0,12}[，。：；][\\s　]*(?:第一${counter}|一${counter}是)`).exec(behind)
  if (opened === null) return null
  const list = behind.slice(/[，。：；]/.exec(opened[0])!.index)
  const listed = opened[0].endsWith('是')
    ? list.match(new RegExp(`[，。：；、][\\s　]*(?:另|再|还有)?一${counter}是`, 'g'))!.length
    : ascending(list, 0, list.length, new RegExp(`[，。：；][\\s　]*第([一二三四五六七八九十]{1,3})${counter}`, 'g'))
  return listed < 2 ? null : listed
}

/** 实施“三大计划”。实施甲计划，…。实施乙计划，…: the sentences behind begin with one verb and name one of what is counted. */
function alikeSentences(text: string, outline: Outline, figure: Figure): number | null {
  const { sentences } = outline
  const own = sentences[figure.sentence]!
  const named = /^([々〇㐀-鿿]{2,4})”?。?$/.exec(text.slice(figure.end, own.end))
  const next = sentences[figure.sentence + 1]
  if (named === null || next?.paragraph !== own.paragraph) return null
  const noun = named[1]!.replace(/^个/, '')
  const verb = text.slice(next.start, next.start + 2)
  let listed = 0
  const most = figure.numeral.digits + 1
  for (let at = figure.sentence + 1; listed <= most && sentences[at]?.paragraph === own.paragraph; at++) {
    const head = /^[^，,；：、]*/.exec(text.slice(sentences[at]!.start, sentences[at]!.end))![0]
    if (head.startsWith(verb) && head.replace(/。$/, '').endsWith(noun)) listed++
    else if (listed === 0) return null
  }
  return listed > 1 && Math.abs(listed - figure.numeral.digits) < 2 ? listed : null
}

/** What may be counted by 一是, 二是 a few words on, where nothing but its words announces them. */
const COUNTED =
  /^(?:个)?(?:方面|重点|问题|原则|任务|措施|举措|环节|关系|点|工作|坚持|着力|必须|结合|转变|突破|提升|行动|工程)|^(?:项|大|条|点|件|个)/

/** What a sentence may announce for the sentences behind it. */
const WORK = /^(?:个)?(?:方面|重点|问题|任务|措施|举措|原则|环节|工作|事)/

/** The first of a numbered run. */
const FIRST = /^(?:一(?:是|要)|[（(][一1１][）)])/

interface Opening {
  readonly from: number
  /**
   * What says that a list follows: ：, a mere comma, the kind of thing that is counted, or only that the sentence behind
   * begins to count; of that one no more than one item is missing or too many.
   */
  readonly by: 'colon' | 'comma' | 'kind' | 'run'
}

/** Where the words behind a count open its list. */
function openingBehind(text: string, figure: Figure, end: number): Opening | null {
  const counted = COUNTED.test(figure.unit.text + text.slice(figure.end, figure.end + 3))
  const mark = /^[^，。；：:、！？\n（）]{0,14}([：:，。])[\s　]*/.exec(
    text.slice(figure.end, Math.min(end, figure.end + 24)),
  )
  if (mark) {
    const colon = mark[1] === '：' || mark[1] === ':' || isPointed(text, figure)
    const opening: Opening = {
      from: figure.end + mark[0].length,
      by: colon ? 'colon' : mark[1] === '，' ? 'comma' : 'kind',
    }
    if (
      opening.by !== 'kind' &&
      (opening.by === 'colon' || /^(?:一|首先)/.test(text.slice(opening.from, opening.from + 2)))
    )
      return opening
    if (opening.by === 'kind') {
      const announced = WORK.test(text.slice(figure.end, figure.end + 3)) || figure.unit.text.endsWith('方面')
      if (announced || text[opening.from] === '①') return opening
      // “三大经济”持续壮大。一是: what the run counts is how, not what the name holds
      const said = /”[^”]/.test(mark[0].slice(0, -1))
      return !said && FIRST.test(text.slice(opening.from, opening.from + 3)) ? { ...opening, by: 'run' } : null
    }
  }
  if (!counted) return null
  // 三项改革任务，务求实效：一是
  const far = /^[^。；！？\n\d]{1,40}?[：，:](?=一(?:是|要))/.exec(
    text.slice(figure.end, Math.min(end, figure.end + 44)),
  )
  return far ? { from: figure.end + far[0].length, by: 'kind' } : null
}

interface EnumerationKind {
  readonly first: RegExp
  readonly within: 'clause' | 'paragraph'
  readonly count: (text: string, from: number, end: number) => number
}

const matches = (text: string, from: number, end: number, pattern: RegExp): number =>
  text.slice(from, end).match(pattern)?.length ?? 0

/** 一是…；二是…. A new 一是 begins another list. */
const NUMBERED: EnumerationKind = {
  first: /一(?:是|要)/y,
  within: 'paragraph',
  count: (text, from, end) => runsIn(text, from, end)[0]?.ordinals.length ?? 0,
}

/** 首先是…，其次是…. */
const FIRSTLY: EnumerationKind = {
  first: /首先(?:是|要|，)?/y,
  within: 'clause',
  count: (text, from, end) => 1 + matches(text, from, end, /，(?:其次|再次|再者|第三|第四|然后|最后)(?:是|要|，)?/g),
}

/** 办好“十大实事”。①…；②…. */
const CIRCLED: EnumerationKind = {
  first: /①/y,
  within: 'paragraph',
  count: (text, from, end) => ascending(text, from, end, /[①-⑳]/g),
}

const KINDS_OF: readonly EnumerationKind[] = [
  NUMBERED,
  {
    first: /一方面/y,
    within: 'paragraph',
    count: (text, from, end) => {
      const again = text.slice(from + 3, end).search(/[。；：]一方面/)
      return 1 + matches(text, from, again === -1 ? end : from + 3 + again, /另一方面|再一方面|还有一方面/g)
    },
  },
  FIRSTLY,
  {
    first: /或者/y,
    within: 'paragraph',
    count: (text, from, end) => 1 + matches(text, from, text.indexOf('。', from) + 1 || end, /；或者/g),
  },
  {
    first: /第一(?:[，、,]|是)/y,
    within: 'paragraph',
    count: (text, from, end) =>
      ascending(text, from, end, /(?<=^|[。；，：])第([一二三四五六七八九十]{1,3})(?:[，、,]|是)/g),
  },
  {
    first: /其一(?:[，、,]|是)/y,
    within: 'paragraph',
    count: (text, from, end) =>
      ascending(text, from, end, /(?<=^|[。；，：])其([一二三四五六七八九十]{1,3})(?:[，、,]|是)/g),
  },
  {
    first: /[（(]一[）)]/y,
    within: 'paragraph',
    count: (text, from, end) =>
      ascending(text, from, end, /(?<=^|[。；，：、\s])[（(]([一二三四五六七八九十]{1,3})[）)]/g),
  },
  {
    first: /[（(][1１][）)]/y,
    within: 'paragraph',
    count: (text, from, end) => ascending(text, from, end, /(?<=^|[。；，：、\s])[（(](\d{1,2})[）)]/g),
  },
  CIRCLED,
]

/** How far the ordinals count up from one by one. */
function ascending(text: string, from: number, end: number, pattern: RegExp): number {
  let last = 0
  for (const match of text.slice(from, end).matchAll(pattern)) {
    const word = match[1] ?? String(match[0].codePointAt(0)! - 0x245f)
    const ordinal = /\d/.test(word) ? Number(word) : ordinalOf(word)
    if (ordinal !== last + 1) break
    last = ordinal
  }
  return last
}

function clauseEnd(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[；。]/)
  return stop === -1 ? end : from + stop
}

/** 四项工作： and then 一是, 二是 …, or dashes, each on a line of its own. */
function paragraphsBelow(text: string, outline: Outline, above: number): number | null {
  const { paragraphs } = outline
  const begins = (index: number, words: RegExp): boolean => {
    words.lastIndex = paragraphs[index]!.start
    return words.test(text)
  }
  const first = above + 1
  if (first >= paragraphs.length || paragraphs[first]!.section !== paragraphs[above]!.section) return null
  if (begins(first, DASH)) {
    let index = first
    while (index < paragraphs.length && begins(index, DASH)) index++
    return index - first >= 2 ? index - first : null
  }
  if (!begins(first, FIRST_LINE)) return null
  let listed = 0
  for (
    let index = first;
    index < paragraphs.length && paragraphs[index]!.section === paragraphs[above]!.section;
    index++
  ) {
    const { start } = paragraphs[index]!
    const word = /^(?:第)?([一二三四五六七八九十]{1,3})(?:是|要|，|、)/.exec(text.slice(start, start + 6))
    const ordinal = word ? ordinalOf(word[1]!) : 0
    if (ordinal === listed + 1) listed = ordinal
    else if (ordinal > 0) break
  }
  return listed >= 2 ? listed : null
}

const DASH = /——/y
const FIRST_LINE = /(?:一(?:是|要)|第一[，、])/y
