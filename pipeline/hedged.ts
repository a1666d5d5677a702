import type { Binding, Facts, FigureRef, Proposal } from './model.ts'

/** 突破2000亿元, 近3000亿元: so many times the printed number is doubtful, and so many times as much is no such number. */
const DOUBTFUL = 1.3
const WRONG = 2

const UPWARD = new Set(['over', 'at-least'])
const DOWNWARD = new Set(['under', 'at-most'])

/**
 * That one figure is at most another, of figures of which one has an open end: what is told to be beyond a number is near it.
 * `less` and `most` are the letters.
 */
export function* hedged(less: string, most: string, bind: Binding, facts: Facts): Iterable<Proposal> {
  const [part, whole] = [bind[less], bind[most]]
  if (!isFigure(part) || !isFigure(whole)) return
  const told = (figure: FigureRef): string => facts.figure(figure).qualifier ?? ''
  if (!UPWARD.has(told(whole.figure)) && !DOWNWARD.has(told(part.figure))) return
  const edges = { ...bind, [less]: { ...part, edge: true }, [most]: { ...whole, edge: true } }
  yield { bind: edges, formula: `${less} <= ${DOUBTFUL} * ${most}`, strength: 'soft' }
  yield { bind: edges, formula: `${less} <= ${WRONG} * ${most}` }
}

const isFigure = (operand: Binding[string] | undefined): operand is { readonly figure: FigureRef } =>
  operand !== undefined && 'figure' in operand
