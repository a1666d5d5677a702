import type { Bounds } from '../interval.ts'
import type { Figure, Finding } from '../model.ts'
import type { Charge, Judged } from './charges.ts'
import { chargesOf } from './charges.ts'
import { fingerprintOf } from './fingerprint.ts'
import { messageOf, named } from './messages.ts'
import { pageOf, sectionPath } from './place.ts'
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
      const words = [finding.rule, judged.draft.text.slice(...finding.context), finding.quote] as const
      const occurrence = counted.get(words.join('\n')) ?? 0
      counted.set(words.join('\n'), occurrence + 1)
      return { ...finding, fingerprint: fingerprintOf(...words, occurrence) }
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
  const formulas = members.flatMap(member => constraints[member] ?? []).filter(one => isComputed(one, figures))
  return {
    id,
    fingerprint: '',
    rule: constraint.rule,
    severity,
    message: messageOf(charge, proof, judged),
    figures: accused.map(idOf),
    evidence: figuresIn(operands, figures)
      .filter(({ index }) => !accused.includes(index))
      .map(({ index }) => idOf(index)),
    claims: members.map(member => `c${member}`),
    start,
    end,
    quote,
    context: [around.start, around.end],
    section: sectionPath(outline, outline.sentences[sentence]),
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

const computedOf = ({ first }: Proof): Finding['computed'] =>
  first === null ? null : { display: first.display, interval: ownInterval(first.figure, first.bounds) }
