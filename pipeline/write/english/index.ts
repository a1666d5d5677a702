import type { Audit, AuditedFigure, Expected, Finding, Repair } from '../../model.ts'
import { withUnit } from '../../findings/printed.ts'
import { expectedWords } from '../../findings/present.ts'
import type { Rule } from '../../rule.ts'
import { problemInEnglish } from './problem.ts'
import { REMARKS } from './remarks.ts'
import { heldInEnglish, SLIPS, wordsInEnglish as words } from './words.ts'

/**
 * An audit as it is told in English: messages, workings, answers, slips and notices. Figures, names and sentences stay the
 * report's own, and what a finding is known by stays the same.
 */
export function inEnglish(audit: Audit, rules: readonly Rule[]): Audit {
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const titles = new Map(rules.map(({ id, titleEn }) => [id, titleEn]))
  return {
    ...audit,
    source: { ...audit.source, notices: audit.source.notices.map(problemInEnglish) },
    claims: audit.claims.map(claim => ({ ...claim, working: words(claim.working) })),
    ...(audit.held === undefined ? {} : { held: audit.held.map(pair => ({ ...pair, working: heldInEnglish(pair.working) })) }),
    findings: audit.findings.map(finding => findingInEnglish(finding, titles.get(finding.rule) ?? finding.rule, figures)),
  }
}

function findingInEnglish(finding: Finding, title: string, figures: ReadonlyMap<string, AuditedFigure>): Finding {
  const { working, computed, expected, repairs, relations, diagnosis } = finding
  const told: Finding = {
    ...finding,
    working: working === null ? null : finding.against === undefined ? words(working) : heldInEnglish(working),
    computed: computed === null ? null : answer(computed),
    expected: expected === null ? null : answer(expected),
    repairs: repairs.map(repair => ({ ...repair, expected: answer(repair.expected) })),
    ...(relations === undefined ? {} : { relations: relations.map(one => ({ ...one, working: words(one.working) })) }),
    // what an identity rests on is told by its rule
    reason: null,
    diagnosis: diagnosis.map(({ kind, message }) => ({ kind, message: slip(kind) ?? message })),
  }
  const message = messageOf(told, title, finding.message, figures)
  const otherwise = remarksIn(finding.otherwise ?? '')
  return { ...told, message, ...(finding.otherwise === undefined ? {} : { otherwise: `${otherwise.join('; ')}.` }) }
}

/** What may have happened: no more is known of a slip. */
const slip = (kind: string): string | null => (SLIPS[kind] === undefined ? null : `Perhaps ${SLIPS[kind]}`)

const answer = (expected: Expected): Expected => ({
  ...expected,
  display: words(expected.display),
  ...(expected.range === undefined ? {} : { range: words(expected.range) }),
})

/** The title with its figures, then what the Chinese message says beyond them. */
function messageOf(
  { relations = [], allows, stated, expected, working, repairs }: Finding,
  title: string,
  chinese: string,
  figures: ReadonlyMap<string, AuditedFigure>,
): string {
  if (relations.length > 1 && allows !== undefined)
    return `These ${relations.length} relations cannot hold together: ${working ?? ''}. ${waysOf(repairs, figures)}`
  const change = expected === null ? stated : `${stated} should be ${expectedWords(expected)}`
  return `${[`${title}: ${change}`, ...remarksIn(chinese)].join('; ')}.`
}

const remarksIn = (chinese: string): readonly string[] =>
  REMARKS.flatMap(([pattern, english]) => {
    const found = pattern.exec(chinese)
    return found === null ? [] : [words(found[0].replace(pattern, english))]
  })

/** How many ways to reconcile are told. */
const WAYS = 3

function waysOf(repairs: readonly Repair[], figures: ReadonlyMap<string, AuditedFigure>): string {
  const ways = repairs.slice(0, WAYS).flatMap(({ figure: id, expected }) => {
    const figure = figures.get(id)
    return figure === undefined ? [] : [`change ${withUnit(figure.text, figure.unit)} to ${expectedWords(expected)}`]
  })
  if (ways.length === 0) return 'No change of one figure makes them agree.'
  const told = ways.join(', or ')
  return `To make them agree, ${told}.`
}
