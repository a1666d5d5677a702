import { judgeAlone } from '../../pipeline/constraints/alone.ts'
import { createNetwork } from '../../pipeline/constraints/network.ts'
import { propose } from '../../pipeline/constraints/propose.ts'
import type {
  Basis,
  Claim,
  ClaimKind,
  Facts,
  Figure,
  Operand,
  RankClaim,
  Signed,
  Subject,
} from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { NOTHING_NEAR } from '../engine/read.ts'

/** What one rule makes of claims built by hand: an outcome for each relation it proposes. */
export function outcomes(id: string, build: (print: Print) => readonly Claim[]): string[] {
  const figures: Figure[] = []
  const claims = build(printer(figures))
  const rule = rules.find(one => one.id === id)!
  const network = createNetwork({ figures })
  return propose([rule], factsOf(claims, figures)).map(constraint => judgeAlone(network, constraint, figures).outcome)
}

export interface Print {
  (text: string): number
  maybe(text: string | null): number | null
  signed(text: string): Signed
}

/** Prints figures: 218.6 is a measurement, 3! a count. */
function printer(figures: Figure[]): Print {
  const print = (text: string): number => {
    const [whole = '', decimals = ''] = text.replace(/[-!]/g, '').split('.')
    figures.push({
      index: figures.length,
      start: 0,
      end: 0,
      sentence: 0,
      text,
      upper: null,
      qualifier: null,
      script: 'half',
      exempt: null,
      malformed: null,
      exact: text.endsWith('!'),
      unit: { text: '', dimension: '', factor: [1, 1] },
      numeral: { digits: Number(whole + decimals), decimals: decimals.length },
    })
    return figures.length - 1
  }
  const signed = (text: string): Signed => ({ figure: print(text), sign: text.startsWith('-') ? -1 : 1 })
  return Object.assign(print, { signed, maybe: (text: string | null) => (text === null ? null : print(text)) })
}

type Fields<Kind extends ClaimKind> = Omit<Extract<Claim, { kind: Kind }>, 'kind' | 'at' | 'subject' | 'sentence'>

export function claim<Kind extends ClaimKind>(
  kind: Kind,
  fields: Fields<Kind>,
  basis: Basis = 'current',
  start = 0,
): Claim {
  const subject: Subject = {
    metric: '外贸进出口总额',
    scope: '',
    period: null,
    modality: 'actual',
    basis,
    metricFrom: 'said',
    periodFrom: 'said',
  }
  return { kind, at: { start, end: start + 1 }, sentence: 0, subject, ...fields } as unknown as Claim
}

const factsOf = (claims: readonly Claim[], figures: readonly Figure[]): Facts => ({
  claims,
  figure: ref => figures[ref]!,
  level: () => null,
  end: ({ end }) => operand(end),
  start: ({ start }) => operand(start),
  wholeStart: () => null,
  complete: ({ closure }) => closure === 'partition',
  composed: () => false,
  ...NOTHING_NEAR,
  growth: () => null,
  ranks: own => claims.filter((other): other is RankClaim => other.kind === 'rank' && other !== own),
})

const operand = (end: number | Signed | null): Operand | null => (typeof end === 'number' ? { figure: end } : end)
