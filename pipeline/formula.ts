/**
 * The language of rules: `end / start = (1 + rate / 100) ^ years`, `whole = sum(parts)`, `rate <= max(rates)`.
 * Within sum,
 * min and max, arithmetic on lists is member by member. It is a part of the language of mathjs, which checks users'
 * formulas; a run reads formulas with this parser and loads nothing.
 */
export interface Formula {
  readonly text: string
  readonly relation: '=' | '<=' | '<'
  readonly left: Term
  readonly right: Term
  /** In order of their first place. */
  readonly letters: readonly string[]
  /** Those that stand more than once: naive evaluation is wider than the truth for them. */
  readonly repeated: readonly string[]
}

export type Term =
  | { readonly kind: 'number'; readonly digits: number; readonly decimals: number }
  | { readonly kind: 'letter'; readonly name: string }
  | { readonly kind: Fold; readonly of: Term }
  | { readonly kind: 'minus'; readonly of: Term }
  | { readonly kind: Operator; readonly left: Term; readonly right: Term }

/** Over the members of lists. */
export type Fold = 'sum' | 'min' | 'max'

export type Operator = '+' | '-' | '*' | '/' | '^'

const known = new Map<string, Formula>()

/** Parsed once; the same object for the same text. Throws SyntaxError, naming the formula and the place. */
export const parseFormula = (text: string): Formula => {
  const before = known.get(text)
  if (before !== undefined) return before
  const formula = parse(text)
  known.set(text, formula)
  return formula
}

const TOKEN = /\s*(?:\d+(?:\.\d+)?|[A-Za-z_]\w*|<=|[-+*/^()=<])/y

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[0].trim())
  if (tokens.join('') !== text.replace(/\s/g, '')) {
    throw new SyntaxError(`formula "${text}": unreadable after "${tokens.join(' ')}"`)
  }
  return tokens
}

const parse = (text: string): Formula => {
  const tokens = tokensOf(text)
  let next = 0
  const fail = (wanted: string): never => {
    throw new SyntaxError(`formula "${text}": ${wanted} expected at "${tokens[next] ?? 'the end'}"`)
  }
  const take = (...wanted: string[]) => (wanted.includes(tokens[next] ?? '') ? tokens[next++] : undefined)
  const demand = (mark: string) => void (take(mark) ?? fail(mark))

  const atom = (): Term => {
    const token = tokens[next] ?? fail('a term')
    next += 1
    if (token === '(') {
      const inner = sum()
      demand(')')
      return inner
    }
    if (/^\d/.test(token)) {
      const decimals = (token.split('.')[1] ?? '').length
      return { kind: 'number', digits: Number(token.replace('.', '')), decimals }
    }
    if (!/\w/.test(token)) fail('a term')
    if (token !== 'sum' && token !== 'min' && token !== 'max') return { kind: 'letter', name: token }
    demand('(')
    const of = sum()
    demand(')')
    return { kind: token, of }
  }
  const raised = (): Term => {
    const base = atom()
    return take('^') === undefined ? base : { kind: '^', left: base, right: signed() }
  }
  const signed = (): Term => (take('-') === undefined ? raised() : { kind: 'minus', of: signed() })
  const product = (): Term => {
    let left = signed()
    for (let mark = take('*', '/'); mark !== undefined; mark = take('*', '/')) {
      left = { kind: mark === '*' ? '*' : '/', left, right: signed() }
    }
    return left
  }
  const sum = (): Term => {
    let left = product()
    for (let mark = take('+', '-'); mark !== undefined; mark = take('+', '-')) {
      left = { kind: mark === '+' ? '+' : '-', left, right: product() }
    }
    return left
  }

  const left = sum()
  const relation = take('=', '<=', '<') ?? fail('a relation')
  const right = sum()
  if (next < tokens.length) fail('the end')
  const places = [...lettersOf(left), ...lettersOf(right)]
  const letters = [...new Set(places)]
  return {
    text,
    relation: relation as Formula['relation'],
    left,
    right,
    letters,
    repeated: letters.filter(letter => places.indexOf(letter) !== places.lastIndexOf(letter)),
  }
}

export const lettersOf = (term: Term): readonly string[] => {
  switch (term.kind) {
    case 'number':
      return []
    case 'letter':
      return [term.name]
    case 'sum':
    case 'min':
    case 'max':
    case 'minus':
      return lettersOf(term.of)
    default:
      return [...lettersOf(term.left), ...lettersOf(term.right)]
  }
}

const SIGN: Readonly<Record<Operator, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^' }
const RELATION = { '=': ' = ', '<=': ' ≤ ', '<': ' < ' }
const RANK: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 }

const FOLD: Readonly<Record<Fold, string>> = { sum: 'Σ', min: 'min', max: 'max' }

const within = (printed: string, own: number, rank: number): string => (own < rank ? `(${printed})` : printed)

/** As the rule states it, with its letters: × ÷ − ≤. */
export const printFormula = (formula: Formula): string => {
  const term = (of: Term, rank: number): string => {
    switch (of.kind) {
      case 'number':
        return (of.digits / 10 ** of.decimals).toFixed(of.decimals)
      case 'letter':
        return of.name
      case 'sum':
      case 'min':
      case 'max':
        return `${FOLD[of.kind]}(${term(of.of, 0)})`
      case 'minus':
        return within(`−${term(of.of, 2)}`, 2, rank)
      default: {
        const own = RANK[of.kind]
        // a − b − c is (a − b) − c, but a^b^c is a^(b^c)
        const left = term(of.left, of.kind === '^' ? own + 1 : own)
        return within(left + SIGN[of.kind] + term(of.right, own + 1), own, rank)
      }
    }
  }
  return term(formula.left, 0) + RELATION[formula.relation] + term(formula.right, 0)
}
