import { describe, expect, test } from 'vitest'
import type { AuditedFigure } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { outcomeOf, planted, verifiersOf } from '../bench/planting.ts'
import { randomOf } from '../bench/random.ts'
import { SLIP_KINDS } from '../bench/slips.ts'
import { auditInStages } from '../bench/stages.ts'
import { MISSES } from './misses.ts'
import { reportOf, sentenceFiles, type SentenceFile } from './sentences.ts'

const VERIFYING: ReadonlySet<string> = new Set(rules.filter(({ verifies }) => verifies !== false).map(({ id }) => id))

/** One sentence with one digit of one verified figure changed, far beyond its rounding. */
interface Slip {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly outcome: ReturnType<typeof outcomeOf>
}

const digits = SLIP_KINDS.find(({ id }) => id === 'digit')!

/** How many slips are drawn until one breaks what the sentence claims: a part that grows no larger than its whole breaks nothing. */
const DRAWS = 12

function slipOf(text: string, settings: SentenceFile['settings']): Slip | null {
  const draft = reportOf(text)
  const { audit } = auditInStages(draft, rules, settings)
  const figures = audit.figures.filter(
    figure => figure.status === 'verified' && verifiersOf(audit, figure, VERIFYING).length > 0,
  )
  const chances = figures.flatMap(figure =>
    digits
      .edits({ text: draft.text, audit, figure, rules: new Set() })
      .filter(({ insert }) => isFar(figure, insert))
      .map(edit => ({ figure, edit })),
  )
  for (const { figure, edit } of randomOf(text).shuffled(chances).slice(0, DRAWS)) {
    const after = auditInStages(planted(draft, edit), rules, settings)
    const outcome = outcomeOf({ before: audit, after, edit, figure, verifying: VERIFYING })
    if (outcome.kind !== 'not-provable') return { text, from: figure.text, to: edit.insert, outcome }
  }
  return null
}

/** A change in one of the first two digits. */
function isFar({ text }: AuditedFigure, insert: string): boolean {
  const leading = (words: string) => words.normalize('NFKC').replace(/[^\d]/g, '').slice(0, 2)
  return leading(text) !== leading(insert)
}

const trials = sentenceFiles().flatMap(({ name, settings, sentences }) => {
  const slips = sentences.filter(({ reading }) => reading !== null).flatMap(({ text }) => slipOf(text, settings) ?? [])
  return slips.length === 0
    ? []
    : [
        {
          name,
          found: slips.filter(({ text }) => !MISSES.has(text)),
          missed: slips.filter(({ text }) => MISSES.has(text)),
        },
      ]
})

/** The twin of the readings: every figure there is true, and one that is not must be found. */
describe.each(trials)('$name', ({ found, missed }) => {
  test.each(found)('finds $to for $from in $text', ({ outcome }) => {
    expect(outcome).toMatchObject({ kind: 'found' })
  })

  test.each(missed)('does not find $to for $from in $text', ({ outcome }) => {
    expect(outcome).toMatchObject({ kind: 'missed' })
  })
})

test('few slips are missed', () => {
  const all = trials.flatMap(({ found, missed }) => [...found, ...missed])
  const missed = trials.flatMap(trial => trial.missed)
  expect(missed.length / all.length).toBeLessThan(0.03)
  expect(new Set(missed.map(({ text }) => text))).toEqual(new Set(MISSES.keys()))
})
