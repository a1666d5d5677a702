import { isConstantNode, isOperatorNode, isParenthesisNode, isSymbolNode, type MathNode } from 'mathjs'
import { clashOf } from '../constraints/dimensions.ts'
import type { UserIdentity } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { natureOf } from '../subjects/natures.ts'
import { parse } from './mathjs.ts'

type Read = Pick<UserIdentity, 'formula' | 'metrics' | 'accuses'> | { readonly problem: string }

/** No relation of a report needs more; 10^1000000 would run for ever. */
const LARGEST_EXPONENT = 10

/**
 * A user's relation between metrics, `财政总支出 = 基本支出 + 项目支出`, as a formula over letters. + − × ÷, whole powers,
 * numbers and brackets are allowed; = ≤ ≥ < > relate the two sides. The metric on the left is the one a finding accuses.
 */
export function identityOf(text: string): Read {
  const plain = text
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[＝]/g, '=')
    .replace(/[＋]/g, '+')
  const relation = /^([^<>=]+)(<=|>=|==?|<|>)([^<>=]+)$/.exec(plain)
  if (relation === null) return { problem: `“${text}”不是等式或不等式；应写成 财政总支出 = 基本支出 + 项目支出` }
  const [, left = '', sign = '', right = ''] = relation
  const metrics: Record<string, string> = {}
  const letterOf = (metric: string): string => {
    const known = Object.entries(metrics).find(([, name]) => name === metric)
    if (known !== undefined) return known[0]
    const letter = `m${Object.keys(metrics).length + 1}`
    metrics[letter] = metric
    return letter
  }
  const sides: string[] = []
  for (const side of [left, right]) {
    const written = lettered(side, letterOf)
    if ('problem' in written) return written
    sides.push(written.formula)
  }
  if (Object.keys(metrics).length < 2) return { problem: `“${text}”至少要有两个指标` }
  const [first = '', second = ''] = sides
  const formula =
    sign === '>' || sign === '>='
      ? `${second} ${sign === '>' ? '<' : '<='} ${first}`
      : `${first} ${sign === '==' ? '=' : sign} ${second}`
  const problem = unclosed(formula, metrics)
  return problem === null ? { formula, metrics, accuses: 'm1' } : { problem: `“${text}”${problem}` }
}

/** What names tell of dimensions, in the words of an editor. */
const MEASURES: readonly (readonly [dimension: string, words: string])[] = [
  ['percent', '百分数'],
  ['money', '金额'],
  ['people', '人数'],
  ['count:户', '户数'],
  ['area', '面积'],
  ['energy', '电量'],
]

/** Why the units that the metrics' names tell of do not close; null where they may. */
function unclosed(formula: string, metrics: Readonly<Record<string, string>>): string | null {
  const dimension = (metric: string): string | null =>
    metricNamed(metric)?.measuredIn ?? natureOf(metricNamed(metric)?.name ?? metric)?.dimension ?? null
  const clash = clashOf(formula, letter => [dimension((metrics[letter] ?? '').replace(/^上年/, ''))])
  if (clash === null) return null
  const told = Object.values(metrics).flatMap(metric => {
    const words = MEASURES.find(([name]) => name === dimension(metric))?.[1]
    return words === undefined ? [] : [`“${metric}”是${words}`]
  })
  const ratio = [clash.left, clash.right].includes('') && [clash.left, clash.right].includes('percent')
  const remedy = ratio ? '比值乘以100才是百分数' : '请核对算式，其中的数没有单位'
  return `两边或相加减的各项单位不合（${told.join('，')}）；${remedy}`
}

type Written = { readonly formula: string } | { readonly problem: string }

/** One side with letters for its metrics, after every node of its tree was allowed. */
function lettered(side: string, letterOf: (metric: string) => string): Written {
  try {
    const tree = parse(side)
    let problem: string | null = null
    tree.traverse(node => {
      problem ??= refusal(node)
    })
    if (problem !== null) return { problem }
    return { formula: tree.transform(node => (isSymbolNode(node) ? parse(letterOf(node.name)) : node)).toString() }
  } catch (fault) {
    const at = fault instanceof Error && 'char' in fault ? String(fault.char) : '1'
    return { problem: `“${side.trim()}”不是算式（第${at}个字符处读不下去）` }
  }
}

/** Why a node of the tree is not allowed; null where it is. */
function refusal(node: MathNode): string | null {
  if (isParenthesisNode(node) || isSymbolNode(node)) return null
  if (isConstantNode(node) && /^\d{1,15}(?:\.\d{1,15})?$/.test(node.toString())) return null
  if (!isOperatorNode(node)) return `算式里不能用“${node.toString()}”，只能用指标名、数、+ - * / ^ 和括号`
  if (!'+-*/^'.includes(node.op)) return `算式里不能用“${node.op}”，只能用 + - * / ^ 和括号`
  const exponent = node.op === '^' ? Number(node.args[1]?.toString()) : 1
  return Number.isInteger(exponent) && exponent >= 1 && exponent <= LARGEST_EXPONENT
    ? null
    : `乘方的指数只能是1到${LARGEST_EXPONENT}的整数`
}
