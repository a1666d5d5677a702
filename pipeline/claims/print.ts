import type { Claim, ClaimKind, Figure, FigureRef, Operand, Signed } from '../model.ts'
import { printPeriod } from '../subjects/periods.ts'

/** They say what a figure may be, not how its words were read. */
const UNTOLD: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['bound'])

/** What is claimed, a line each, in the order of the words. */
export const printClaims = (claims: readonly Claim[], figures: readonly Figure[]): readonly string[] =>
  claims
    .filter(({ kind }) => !UNTOLD.has(kind))
    .sort((one, other) => one.at.start - other.at.start)
    .map(claim => printClaim(claim, figures))

/** A claim on one line: kind, metric [scope] period, its figures, and how they came together where no words say it. */
function printClaim(claim: Claim, figures: readonly Figure[]): string {
  const text = (ref: FigureRef) => figures[ref]!.text.replace(/\s/g, '')
  const signed = (value: Signed) => `${value.sign === -1 ? '-' : ''}${text(value.figure)}`
  const named = (name: string, value: FigureRef | Signed | null) =>
    value === null ? '' : ` ${name} ${typeof value === 'number' ? text(value) : signed(value)}`
  const ends = ({ end, start }: Ends) => `${named('end', end)}${named('start', start)}`
  const list = (refs: readonly (FigureRef | Signed)[]) =>
    refs.map(ref => (typeof ref === 'number' ? text(ref) : signed(ref))).join(' + ')
  const base = 'base' in claim && claim.base ? ` over ${printPeriod(claim.base)}` : ''
  const basis = claim.subject.basis === 'current' ? '' : ` (${claim.subject.basis})`
  const tie = claim.tie === undefined || claim.tie === 'said' ? '' : ` ${claim.tie}`
  const head = headOf(claim)
  switch (claim.kind) {
    case 'level':
      return `${head} = ${signed(claim.level)}${claim.measure === 'level' ? '' : ` (${claim.measure})`}`
    case 'growth':
      return `${head}${base}${basis} = ${signed(claim.rate)}${ends(claim)}`
    case 'change':
      return `${head}${base} = ${signed(claim.amount)}${named('rate', claim.rate)}${ends(claim)}`
    case 'points':
      return `${head}${base} = ${signed(claim.points)}${ends(claim)}`
    case 'multiple':
      return `${head}${base} ${claim.form} ${text(claim.multiple)}${ends(claim)}`
    case 'doubling':
      return `${head}${base}${claim.times === null ? '' : ` ${text(claim.times)}`}${ends(claim)}`
    case 'average-growth':
      return `${head}${base}${basis} = ${signed(claim.rate)} years ${claim.years ?? '?'}${ends(claim)}`
    case 'average-change':
      return `${head}${base} = ${signed(claim.amount)} years ${claim.years ?? '?'}${ends(claim)}`
    case 'compounded-growth': {
      const yearly = claim.yearly.length === 0 ? '' : ` of ${list(claim.yearly)}`
      return `${head} = ${signed(claim.rate)} years ${claim.years}${named('total', claim.total)}${yearly}`
    }
    case 'average-of-total':
      return `${head} = ${text(claim.average)} years ${claim.years} total ${text(claim.total)}`
    case 'total': {
      const { growths } = claim
      const growing = growths ? ` growing ${signed(growths.whole)} of ${list(growths.parts)}` : ''
      return `${head} ${claim.closure} ${text(claim.whole)} of ${list(claim.parts)}${growing}`
    }
    case 'growths':
      return `${head} growing ${signed(claim.whole)} of ${list(claim.parts)}`
    case 'order':
      return `${head} ${claim.reason} ${text(claim.less)} at most ${text(claim.most)}${tie}`
    case 'share': {
      const of = ` of ${`${claim.of.scope}${claim.of.metric}` || '?'}`
      const whole = claim.whole === null ? of : named('whole', claim.whole)
      return `${head} = ${text(claim.share)}${named('part', claim.part)}${whole}${tie}`
    }
    case 'composition':
      return `${head} ${claim.closure} ${list(claim.members)}`
    case 'identity':
      return `${head} ${claim.identity} ${Object.entries(claim.bind)
        .map(([letter, operand]) => `${letter} ${printOperand(operand, text)}`)
        .join(' ')}`
    case 'attainment':
      return `${head} = ${text(claim.rate)}${named('done', claim.done)}${named('planned', claim.planned)}`
    case 'comparison':
      return `${head} ${signed(claim.own)} - ${signed(claim.other)} = ${signed(claim.difference)}`
    case 'rank': {
      const among = `of ${claim.field || '?'}${claim.within ? ' within' : ''}`
      const moved = `${named('from', claim.from)}${named('moved', claim.moved)}${named('size', claim.fieldSize)}`
      return `${head} ${claim.measure} ${text(claim.rank)} ${among}${moved}`
    }
    case 'streak':
      return `${head} ${text(claim.years)} since ${claim.since} until ${claim.until}`
    case 'year-span':
      return `${head} ${text(claim.years)} from ${claim.from} to ${claim.to}${claim.listed ? ' listed' : ''}`
    case 'list-count':
      return `${claim.kind} ${text(claim.count)} listed ${claim.listed}${claim.open ? ' open' : ''} ${claim.of}`
    case 'sequence':
      return `${claim.kind} ${claim.ordinals.join(' ')}${claim.breaks === -1 ? '' : ` breaks at ${claim.breaks}`}`
    case 'respectively':
      return `${head} ${claim.subjects} subjects ${list(claim.values)}`
    case 'restatement': {
      const beside = claim.companions.length === 0 ? '' : ` beside ${list(claim.companions)}`
      return `${head} ${signed(claim.first)} again ${signed(claim.again)}${beside}`
    }
    case 'direction':
      return `${head} ${claim.upward ? 'up' : 'down'} ${text(claim.start)} to ${text(claim.end)}`
    case 'bound':
      return `${head} ${text(claim.value)} ${claim.most === undefined ? `at least ${claim.least}` : `at most ${claim.most}`}`
    case 'date':
      return `${head} ${text(claim.date)}`
    case 'anniversary':
      return `${head} ${text(claim.years)} from ${claim.founded} to ${[...new Set([claim.earliest, claim.latest])].join('/')}`
    case 'plan-year':
      return `${head} ${text(claim.plan)} year ${claim.nth} in ${[...new Set([claim.earliest, claim.latest])].join('/')}`
    case 'target': {
      const goal = `${named('by', claim.increase)}${named('to', claim.goal)}`
      return `${head} ${text(claim.level)} growing ${signed(claim.rate)}${goal}`
    }
    case 'wording':
      return `${head} ${claim.slip} ${text(claim.figure)}`
    case 'held':
      return `${head} ${claim.as} ${text(claim.own)}`
    default: {
      const never: never = claim
      return never
    }
  }
}

interface Ends {
  readonly end: FigureRef | Signed | null
  readonly start: FigureRef | Signed | null
}

function headOf({ kind, subject: { metric, scope, period, modality } }: Claim): string {
  const about = [
    kind,
    metric,
    scope === '' || scope === '全市' ? '' : `[${scope}]`,
    period ? `@${printPeriod(period)}` : '',
    modality === 'target' ? 'target' : '',
  ]
  return about.filter(part => part !== '').join(' ')
}

const printOperand = (operand: Operand, text: (ref: FigureRef) => string): string =>
  'figure' in operand
    ? text(operand.figure)
    : 'constant' in operand
      ? String(operand.constant)
      : 'unprinted' in operand
        ? operand.unprinted
        : operand.map(each => printOperand(each, text)).join('+')
