import { readClaims } from '../claims/claims.ts'
import { GRAMMAR } from '../claims/covers.ts'
import { factsOf } from '../claims/facts.ts'
import { printClaims } from '../claims/print.ts'
import { doubtsOf } from '../claims/surety.ts'
import { NO_CONFIG } from '../config.ts'
import { trialOf } from '../constraints/alone.ts'
import { judge } from '../constraints/judge.ts'
import { propose } from '../constraints/propose.ts'
import { coverOf, figuresOf, type Tile } from '../cover/cover.ts'
import { clausesIn, linesOf } from '../cover/lines.ts'
import { kindsOf, type Line } from '../cover/taking.ts'
import { nearestTo, stretchesOf } from '../cover/nearest.ts'
import { namesIn, printElement } from '../cover/notation.ts'
import { outlineOf } from '../document/outline.ts'
import { ConfigError } from '../errors.ts'
import { tellBecause } from '../findings/telling.ts'
import { figuresIn, workingOf } from '../findings/working.ts'
import type { Claim, Constraint, Draft, Facts, Figure, Outline, Span, Verdict } from '../model.ts'
import { KINDS } from '../phrasing.ts'
import { readFigures } from '../quantities/figures.ts'
import type { Rule } from '../rule.ts'
import { CLASSES } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import type { Lang } from '../write/index.ts'
import { type Words, WORDS } from './read-words.ts'

export interface ReadRequest {
  readonly names: readonly string[]
  /** Whether it is told how the words were read, and how each relation was judged. */
  readonly why: boolean
  /** The year told of; undefined leaves it to the sentence. */
  readonly year: string | undefined
  readonly rules: readonly Rule[]
  readonly lang: Lang
}

/** What a sentence claims, a line each, as the audit of a report that says nothing else would have it. */
export function explainReading({ names, why, year, rules, lang }: ReadRequest): string {
  const [sentence = '', ...more] = names
  if (sentence.trim() === '') throw new ConfigError('', '缺少句子；看一句话怎样读用 gouji read "句子" --why')
  if (more.length > 0) throw new ConfigError('', `一次读一句；句子里有空格时，请用引号括起整句（多出“${more[0]}”）`)
  const draft = draftOf(sentence)
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  const claims = readClaims(draft, outline, figures, { ...NO_CONFIG.settings, year: yearOf(year) })
  const told = printClaims(claims, figures)
  const w = WORDS[lang]
  const lines = told.length === 0 ? [w.nothing] : [...told]
  if (why) {
    const facts = factsOf(draft, outline, figures, claims)
    lines.push(...covered(draft, outline, figures, w), ...judged({ draft, figures, claims, facts }, rules, w))
  }
  return lines.map(line => `${line}\n`).join('')
}

const draftOf = (sentence: string): Draft => ({
  path: '',
  format: 'txt',
  sha256: '',
  text: `${sentence.trim()}\n`,
  title: null,
  blocks: null,
  tables: [],
  pages: [],
  notices: [],
})

function yearOf(said: string | undefined): number | null {
  if (said === undefined) return null
  if (!/^\d{4}$/.test(said)) throw new ConfigError('', `--year 不能是“${said}”；应为四位数的年份，如 2023`)
  return Number(said)
}

/** How every clause with figures is tiled. */
function* covered({ text }: Draft, outline: Outline, figures: readonly Figure[], w: Words): Generator<string> {
  for (const [index, sentence] of outline.sentences.entries()) {
    const own = figures.filter(figure => figure.sentence === index)
    for (const clause of clausesIn(text, sentence, own)) {
      for (const tokens of linesOf(text, clause)) {
        if (!tokens.some(({ kind }) => kind === 'figure')) continue
        const line = { text, tokens, figures }
        const words = (from: number, to: number) =>
          wordsOf(line, { start: tokens[from]!.start, end: tokens[to - 1]!.end })
        const { tiles, unread } = coverOf(GRAMMAR, line)
        yield ''
        yield words(0, tokens.length)
        yield `  ${w.tokens}  ${tokens.map(token => printToken(line, token)).join('  ')}`
        for (const tile of tiles) yield `  ${w.tile}  ${printTile(line, tile, w)}`
        for (const [first, last] of stretchesOf(unread)) {
          const near = nearestTo(GRAMMAR, line, [first, last])
          yield `  ${w.unread}  ${words(first, last + 1)}`
          if (near !== null)
            yield `        ${w.nearest(near.row.id, words(near.from, near.to), printElement(near.wanted))}`
        }
      }
    }
  }
}

const wordsOf = ({ text }: Line, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')

function printToken(line: Line, token: Token): string {
  const words = wordsOf(line, token)
  switch (token.kind) {
    case 'word':
      return `${words}<${namesIn(CLASSES, token.classes)}>`
    case 'figure':
      return `${words}{${namesIn(KINDS, kindsOf(line.figures[token.figure]!))}}`
    case 'time':
      return `${words}<T>`
    default:
      return words
  }
}

function printTile(line: Line, tile: Tile, w: Words): string {
  const { row, start, end, rivals } = tile
  const roles = figuresOf(tile, line).map(({ role, figure }) => `${role} ${line.figures[figure]!.text}`).join(', ')
  const others = rivals.length === 0 ? '' : `  ${w.rivals(rivals.join(', '))}`
  return `${row.id}  ${wordsOf(line, { start, end })}  → ${roles}${others}`
}

interface Known {
  readonly draft: Draft
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  readonly facts: Facts
}

/** Every relation that a rule sees, how sure it is and why, and what came of it. */
function* judged(known: Known, rules: readonly Rule[], w: Words): Generator<string> {
  const { figures, facts } = known
  const constraints = propose(rules, facts)
  const { verdicts } = judge(constraints, figures)
  for (const [index, constraint] of constraints.entries()) {
    const verdict = verdicts[index]!
    const reasons = reasonsOf(constraint, known, w)
    yield ''
    yield `${constraint.rule}  ${workingOf(constraint, figures)}`
    yield `  ${w.strength}  ${w.strengths[constraint.strength]}${reasons.length === 0 ? '' : w.because(reasons)}`
    yield `  ${w.outcome}  ${w.outcomes[verdict.outcome]}${underReading(constraint, verdict, known, w)}`
  }
}

/** Why a relation is no surer than it is. */
function reasonsOf(constraint: Constraint, { draft: { text }, figures, claims, facts }: Known, w: Words): string[] {
  const claim = claims[constraint.claim]!
  const { evidence } = constraint
  const refs = figuresIn(Object.values(constraint.bind), figures).map(({ index }) => index)
  const stated = facts.surety(claim, { ...evidence, unread: [], uncovered: [], rivals: [] }, refs)
  const words = {
    unread: evidence.unread.map(({ start, end }) => text.slice(start, end)),
    uncovered: evidence.uncovered.map(ref => figures[ref]!.text),
    rivals: evidence.rivals,
  }
  return [
    ...(stated === 'hard' ? [] : [claim.tie === 'supposed' || claim.tie === 'run' ? w.tie : w.kind]),
    ...doubtsOf(claim, evidence).map(doubt => w.doubts[doubt](words[doubt].join(w.comma))),
    ...(facts.surety(claim, evidence, refs) === constraint.strength ? [] : [w.rule]),
  ]
}

function underReading(constraint: Constraint, verdict: Verdict, { figures, claims }: Known, w: Words): string {
  const claim = claims[constraint.claim]!
  const { acquittedBy, tried } = trialOf(constraint, verdict)
  if (acquittedBy !== null) return w.acquitted(acquittedBy)
  const other = verdict.reading > 0 ? constraint.otherwise?.[verdict.reading - 1] : undefined
  if (other === undefined) return tried > 1 ? w.tried(tried) : ''
  const told = { constraint, claim, figures, reading: verdict.reading, stated: '', expected: null }
  return w.under(tellBecause(other.because, told))
}
