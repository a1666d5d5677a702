import { pageOf, sectionPath } from '../document/place.ts'
import type { Bounds } from '../interval.ts'
import type { Claim, Constraint, Expected, Figure, Finding, Span } from '../model.ts'
import { printPeriod } from '../subjects/periods.ts'
import type { Charge, Judged } from './charges.ts'
import { chargesOf } from './charges.ts'
import { fingerprintOf } from './fingerprint.ts'
import { messageOf, named, otherwiseOf } from './messages.ts'
import { boundsOfInterval, expectedOf, ownInterval } from './present.ts'
import type { Proof } from './relations.ts'
import { byHand, proofOf } from './relations.ts'
import { repairsOf } from './repairs.ts'
import { diagnose } from './slips.ts'
import { figuresIn, isComputed, statedFormula } from './working.ts'

export type { Judged } from './charges.ts'

/** What the report has to answer for, in order of place: one finding for each wrong figure, with all that proves it. */
export const findingsOf = (judged: Judged): Finding[] => {
  const charges = chargesOf(judged)
  if (charges.length === 0) return []
  const counted = new Map<string, number>()
  return charges
    .map(charge => ({ charge, at: placeOf(charge, judged) }))
    .toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ charge, at }, index) => {
      const finding = findingOf(charge, at, judged, `g${index + 1}`)
      const { rule, quote: words, section } = finding
      const sentence = judged.draft.text.slice(...finding.context)
      const key = [rule, sentence, words].join('\n')
      const occurrence = counted.get(key) ?? 0
      counted.set(key, occurrence + 1)
      const subject = judged.claims[judged.constraints[charge.members[0] ?? 0]?.claim ?? -1]?.subject
      const refs = [...finding.figures, ...finding.evidence].map(id => Number(id.slice(1)))
      const fingerprint = fingerprintOf({
        rule,
        sentence,
        words,
        occurrence,
        figures: refs.map(ref => named(judged.figures[ref])),
        metric: subject === undefined ? '' : `${subject.scope} ${subject.metric}`.trim(),
        period: subject?.period == null ? '' : printPeriod(subject.period),
        section,
      })
      return { ...finding, fingerprint }
    })
}

interface Place {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

const placeOf = ({ accused, members }: Charge, { figures, claims, constraints }: Judged): Place => {
  const first = accused
    .map(ref => figures[ref])
    .filter(figure => figure !== undefined)
    .toSorted((a, b) => a.start - b.start)[0]
  if (first !== undefined) return first
  const claim = claims[constraints[members[0] ?? 0]?.claim ?? -1]
  return claim === undefined ? { start: 0, end: 0, sentence: -1 } : { ...claim.at, sentence: claim.sentence }
}

const idOf = (ref: number) => `f${ref}`

const findingOf = (charge: Charge, { start, end, sentence }: Place, judged: Judged, id: string): Finding => {
  const { draft, outline, figures, claims, constraints } = judged
  const { members, accused, bounds, conflict, reading, severity } = charge
  const constraint = constraints[members[0] ?? 0]
  if (constraint === undefined) throw new Error('a finding without a constraint')
  const claim = claims[constraint.claim]
  const figure = figures[accused[0] ?? -1]
  const operands = members.flatMap(member => Object.values(constraints[member]?.bind ?? {}))
  const around = outline.sentences[sentence] ?? claim?.at ?? { start, end }
  const quote = draft.text.slice(start, end)
  const proof = proofOf(members, figure?.index, reading, constraints, figures)
  const expected = expectedFor(figure, bounds, members, judged)
  const otherwise = otherwiseOf(charge, judged)
  const formulas = members.flatMap(member => constraints[member] ?? []).filter(one => isComputed(one, figures))
  return {
    id,
    fingerprint: '',
    rule: constraint.rule,
    severity,
    message: messageOf(charge, proof, judged),
    ...(otherwise === '' ? {} : { otherwise }),
    figures: accused.map(idOf),
    evidence: figuresIn(operands, figures)
      .filter(({ index }) => !accused.includes(index))
      .map(({ index }) => idOf(index)),
    claims: members.map(member => `c${member}`),
    start,
    end,
    quote,
    context: [around.start, around.end],
    section: sectionPath(draft, outline, outline.sentences[sentence], start),
    page: pageOf(draft, { start, end }),
    stated: figure === undefined ? quote : named(figure),
    expected,
    formula: formulas[0] === undefined ? null : statedFormula(formulas[0], reading),
    working: proof.working,
    computed: computedOf(proof),
    ...(proof.rows.length < 2
      ? {}
      : { relations: proof.rows.map(({ member, words }) => ({ claim: `c${member}`, working: words })) }),
    repairs: repairsOf(charge, judged),
    ...(conflict === null || conflict.allows.length === 0 || figure === undefined
      ? {}
      : {
          allows: conflict.allows.map(({ constraint: member, interval }) => ({
            claim: `c${member}`,
            figure: idOf(figure.index),
            interval: ownInterval(figure, boundsOfInterval(interval)),
          })),
        }),
    reason: reasonOf(claim, constraint),
    corrected: correctedOf(figure, expected, draft.text, around),
    diagnosis: figure === undefined || bounds === null ? [] : diagnose({ figure, bounds, constraint, figures }),
    settled: null,
  }
}

const expectedFor = (
  figure: Figure | undefined,
  bounds: Bounds | null,
  members: readonly number[],
  { constraints, figures }: Judged,
) =>
  figure === undefined || bounds === null
    ? null
    : expectedOf(figure, bounds, byHand(members, figure.index, constraints, figures))

/** Of an identity its own definition; a soft one is not exact by nature. */
const reasonOf = (claim: Claim | undefined, { strength }: Constraint): string | null =>
  claim?.kind !== 'identity' ? null : `${claim.reason}${strength === 'hard' ? '' : '；这一关系本身只是近似，供核实'}。`

/** A longer sentence is corrected between its semicolons. */
const LONG_SENTENCE = 80

const partAround = (figure: Span, around: Span, text: string): Span => {
  if (around.end - around.start <= LONG_SENTENCE) return around
  const end = text.indexOf('；', figure.end)
  return {
    start: Math.max(around.start, text.lastIndexOf('；', figure.start - 1) + 1),
    end: end < 0 ? around.end : Math.min(around.end, end + 1),
  }
}

/** The sentence with the answer in the figure's place. Of a cell of a table there is no sentence. */
const correctedOf = (figure: Figure | undefined, expected: Expected | null, text: string, around: Span): string | null => {
  if (figure === undefined || expected === null || expected.display === expected.range || /^不[高低]于/.test(expected.display))
    return null
  if (figure.start < around.start || figure.end > around.end) return null
  const { start, end } = partAround(figure, around, text)
  const before = text.slice(start, figure.start)
  const after = text.slice(figure.end, end)
  const own = figure.text.includes(figure.unit.text) ? expected.display : expected.display.replace(figure.unit.text, '')
  return `${before}${after}`.trim() === '' ? null : `${before}${own}${after}`.replace(/\s*\n\s*/g, '').trim()
}

const computedOf = ({ first }: Proof): Finding['computed'] =>
  first === null ? null : { display: first.display, interval: ownInterval(first.figure, first.bounds) }
