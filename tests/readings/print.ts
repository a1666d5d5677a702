import type { Claim, Figure, FigureRef, Operand, Signed } from '../../pipeline/model.ts'
import { printPeriod } from '../../pipeline/subjects/periods.ts'

/** A claim on one line: kind, metric [scope] period, and the figures it binds, as `readings/*.txt` has them. */
export function printClaim(claim: Claim, figures: readonly Figure[]): string {
  const { metric, scope, period, modality } = claim.subject
  const about = [
    metric,
    scope === '' || scope === '全市' ? '' : `[${scope}]`,
    period ? `@${printPeriod(period)}` : '',
    modality === 'target' ? 'target' : '',
  ]
    .filter(part => part !== '')
    .join(' ')
  const text = (ref: FigureRef) => figures[ref]!.text.replace(/\s/g, '')
  const signed = (value: Signed) => `${value.sign === -1 ? '-' : ''}${text(value.figure)}`
  const named = (name: string, value: FigureRef | Signed | null) =>
    value === null ? '' : ` ${name} ${typeof value === 'number' ? text(value) : signed(value)}`
  const list = (refs: readonly (FigureRef | Signed)[]) =>
    refs.map(ref => (typeof ref === 'number' ? text(ref) : signed(ref))).join(' + ')
  const base = 'base' in claim && claim.base ? ` over ${printPeriod(claim.base)}` : ''
  const basis = claim.subject.basis === 'current' ? '' : ` (${claim.subject.basis})`
  const head = `${claim.kind} ${about}`.trimEnd()
  switch (claim.kind) {
    case 'level':
      return `${head} = ${signed(claim.level)}${claim.measure === 'level' ? '' : ` (${claim.measure})`}`
    case 'growth':
      return `${head}${base}${basis} = ${signed(claim.rate)}${named('end', claim.end)}${named('start', claim.start)}`
    case 'change':
      return `${head}${base} = ${signed(claim.amount)}${named('rate', claim.rate)}${named('end', claim.end)}${named('start', claim.start)}`
    case 'points':
      return `${head}${base} = ${signed(claim.points)}${named('end', claim.end)}${named('start', claim.start)}`
    case 'multiple':
      return `${head}${base} ${claim.form} ${text(claim.multiple)}${named('end', claim.end)}${named('start', claim.start)}`
    case 'doubling':
      return `${head}${base}${claim.times === null ? '' : ` ${text(claim.times)}`}${named('end', claim.end)}${named('start', claim.start)}`
    case 'average-growth':
      return `${head}${base}${basis} = ${signed(claim.rate)} years ${claim.years ?? '?'}${named('end', claim.end)}${named('start', claim.start)}`
    case 'average-change':
      return `${head}${base} = ${signed(claim.amount)} years ${claim.years ?? '?'}${named('end', claim.end)}${named('start', claim.start)}`
    case 'total':
      return `${head} ${claim.closure} ${text(claim.whole)} of ${list(claim.parts)}${claim.growths ? ` growing ${signed(claim.growths.whole)} of ${list(claim.growths.parts)}` : ''}`
    case 'share':
      return `${head} = ${text(claim.share)}${named('part', claim.part)}${claim.whole === null ? ` of ${`${claim.of.scope}${claim.of.metric}` || '?'}` : named('whole', claim.whole)}${claim.strength === 'hard' ? '' : ` ${claim.strength}`}`
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
    case 'rank':
      return `${head} ${claim.measure} ${text(claim.rank)} of ${claim.field || '?'}${claim.within ? ' within' : ''}${named('from', claim.from)}${named('moved', claim.moved)}${named('size', claim.fieldSize)}`
    case 'streak':
      return `${head} ${text(claim.years)} since ${claim.since} until ${claim.until}`
    case 'list-count':
      return `${claim.kind} ${text(claim.count)} listed ${claim.listed}${claim.open ? ' open' : ''} ${claim.of}`
    case 'sequence':
      return `${claim.kind} ${claim.ordinals.join(' ')}${claim.breaks === -1 ? '' : ` breaks at ${claim.breaks}`}`
    case 'respectively':
      return `${head} ${claim.subjects} subjects ${list(claim.values)}`
    case 'restatement':
      return `${head} ${signed(claim.first)} again ${signed(claim.again)} ${claim.strength}`
    case 'direction':
      return `${head} ${claim.upward ? 'up' : 'down'} ${text(claim.start)} to ${text(claim.end)}`
    case 'bound':
      return `${head} ${text(claim.value)} at most ${claim.most}`
    case 'date':
      return `${head} ${text(claim.date)}`
    case 'anniversary':
      return `${head} ${text(claim.years)} from ${claim.founded} to ${claim.until}`
    case 'target':
      return `${head} ${text(claim.level)} growing ${signed(claim.rate)}${named('by', claim.increase)}${named('to', claim.goal)}`
    case 'wording':
      return `${head} ${claim.slip} ${text(claim.figure)}`
    default: {
      const never: never = claim
      return never
    }
  }
}

const printOperand = (operand: Operand, text: (ref: FigureRef) => string): string =>
  'figure' in operand
    ? text(operand.figure)
    : 'constant' in operand
      ? String(operand.constant)
      : 'unprinted' in operand
        ? operand.unprinted
        : operand.map(each => printOperand(each, text)).join('+')
