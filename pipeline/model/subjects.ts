/** Months since January of year 0, half-open. A point in time (年末) has equal ends: the end of 2023 is 24288, 24288. */
export interface Period {
  readonly from: number
  readonly to: number
}

export type Modality = 'actual' | 'target'

/** On what the growth of a metric is measured; see subjects/bases.ts. */
export type Basis = 'current' | 'constant' | 'comparable' | 'stated'

export type Carried = 'said' | 'carried' | 'inherited'

/** What a figure is about. Two claims are about one fact only if all parts agree. */
export interface Subject {
  /** Canonical name (aliases resolved), or the noun phrase of the text; '' where none was found. */
  readonly metric: string
  /** 全市, 市本级, 全国, 凭祥市 …; '' is the report's own scope. */
  readonly scope: string
  /** null where neither clause, sentence nor heading tells. */
  readonly period: Period | null
  readonly modality: Modality
  readonly basis: Basis
  /** How metric and period were come by: in the clause itself, from a clause before, from a heading. */
  readonly metricFrom: Carried
  readonly periodFrom: Carried
}
