import type { Alternative, Basis, Binding, Operand, Proposal } from './model.ts'

/**
 * What the basis of a growth rate excuses where two printed levels do not give that rate. Levels are printed at current
 * prices and as covered in their own year, so a rate at constant prices or of comparable coverage proves nothing; the
 * letter `drift` of `formula` is the change of prices or coverage, in %, that would reconcile them.
 */
export function onBasis(
  basis: Basis,
  formula: string,
  years?: number,
): Pick<Proposal, 'strength' | 'severity' | 'otherwise'> {
  if (basis === 'current') return {}
  const { because, severity, drift, usual, mean } = EXCUSES[basis]
  const often = years !== 1 && formula.includes('years') ? mean : usual
  const bound: Binding = years === undefined ? {} : { years: { constant: years } }
  const otherwise: Alternative[] = [{ formula, bind: { ...bound, drift }, because, severity }]
  // a change of prices as in most years explains the rate, and is worth no more than a note
  if (often !== undefined) otherwise.unshift({ formula, bind: { ...bound, drift: often }, because, severity: 'note' })
  return { strength: 'soft', severity, otherwise }
}

type Excuse = Required<Pick<Alternative, 'because' | 'severity'>> & {
  readonly drift: Operand
  readonly usual?: Operand
  /** In the mean of several years, of which some were dearer. */
  readonly mean?: Operand
}

/** Ranges are what has been seen between two years; beyond them no price and no census explains the rate. */
const EXCUSES: Readonly<Record<Exclude<Basis, 'current'>, Excuse>> = {
  constant: {
    because: '增速按可比价格计算，隐含价格变动{drift}%',
    severity: 'warning',
    drift: { unprinted: 'price', range: [-10, 20] },
    usual: { unprinted: 'usual price', range: [-2, 2] },
    mean: { unprinted: 'usual price over years', range: [-2, 3] },
  },
  comparable: {
    because: '两期统计范围可能不同，隐含口径变动{drift}%',
    severity: 'warning',
    drift: { unprinted: 'coverage', range: [-50, 100] },
  },
  stated: {
    because: '文中已说明按可比价格或可比口径计算，隐含变动{drift}%',
    severity: 'note',
    drift: { unprinted: 'drift', range: [-50, 100] },
  },
}

/** What excuses a base that another document printed; the letter `drift` of `formula` is by how much of it, in %. */
export interface Rebased {
  /** Told anew since, by a census or by other rules. */
  readonly anew: Alternative
  /** Last year's figure is often mended by a little. */
  readonly mended: Alternative
  /** What is known by its words alone may have been counted otherwise, by more than a little. */
  readonly counted: Alternative
}

export function baseOf(formula: string): Rebased {
  const drifting = (unprinted: string, most: number, least = -most) => ({
    formula,
    bind: { drift: { unprinted, range: [least, most] } },
  }) as const
  return {
    anew: { ...drifting('base told anew', 150, -60), because: '基期数据经过修订或按可比口径计算', acquits: true },
    mended: { ...drifting('base mended', 0.2), because: '基期数据略有调整', acquits: true },
    counted: { ...drifting('base counted otherwise', 2), because: '基期数据略有调整', acquits: true },
  }
}
