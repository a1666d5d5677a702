import type { Phrasing } from '../phrasing.ts'
import { type Element, type Elements, parseForm } from './notation.ts'

/** A form of a row. */
export interface Form {
  readonly row: Phrasing
  readonly elements: readonly Element[]
  /** Its place among all forms: of two that read one stretch equally well the first counts. */
  readonly order: number
}

/** An element that takes tokens itself, where it stands in forms. Forms that begin alike share their steps. */
export interface Step {
  readonly place: number
  readonly element: Exclude<Element, { readonly of: unknown }>
  /** Whether it is wanted once it is reached: an optional part that does not even begin is not. */
  readonly wanted: boolean
  readonly next: Next
}

/** What may follow, in the order in which it is tried. */
export interface Next {
  readonly steps: Step[]
  /** The forms that may end here. */
  readonly forms: Form[]
}

/** Forms as one automaton, whose steps are numbered from 0. */
export interface Automaton {
  readonly start: Next
  readonly size: number
}

/** All forms that clauses are read by. */
export interface Grammar {
  readonly forms: readonly Form[]
  /** Forms that take figures, and those that tell of none. */
  readonly figured: Automaton
  readonly plain: Automaton
  /** Words that forms name themselves, and not by their class. */
  readonly words: ReadonlySet<string>
}

export function grammarOf(rows: readonly Phrasing[]): Grammar {
  const known: Elements = new Map()
  const forms: Form[] = []
  for (const row of rows)
    for (const says of row.says) forms.push({ row, elements: parseForm(says, known), order: forms.length })
  return {
    forms,
    figured: automatonOf(forms.filter(hasFigure)),
    plain: automatonOf(forms.filter(form => !hasFigure(form))),
    words: new Set([...known.values()].flatMap(element => (element.is === 'word' ? element.words : []))),
  }
}

const hasFigure = ({ elements }: Form): boolean => elements.some(({ is }) => is === 'figure')

export function automatonOf(forms: readonly Form[]): Automaton {
  const steps: { step: Step; ways: Ways }[] = []
  /** What follows in forms whose first elements, so many, are the same. */
  const after = (alike: readonly Form[], taken: number): Ways => {
    const going = new Map<Element, Form[]>()
    for (const form of alike) {
      const element = form.elements[taken]
      if (element === undefined) continue
      const own = going.get(element)
      if (own === undefined) going.set(element, [form])
      else own.push(form)
    }
    const ways: Ways = alike.filter(({ elements }) => elements.length === taken)
    for (const [element, own] of going) ways.push(enter(element, true, after(own, taken + 1)))
    return ways
  }
  const enter = (element: Element, wanted: boolean, ways: Ways): Ways => {
    switch (element.is) {
      case 'optional':
        return [enterAll(element.of, ways), ways]
      case 'repeated': {
        const again: Ways = []
        again.push(enterAll(element.of, again), ways)
        return again
      }
      default: {
        const step: Step = { place: steps.length, element, wanted, next: { steps: [], forms: [] } }
        steps.push({ step, ways })
        return [step]
      }
    }
  }
  const enterAll = (elements: readonly Element[], ways: Ways): Ways =>
    elements.reduceRight((rest, element, place) => enter(element, place > 0, rest), ways)
  const start = layOut(after(forms, 0), { steps: [], forms: [] })
  for (const { step, ways } of steps) layOut(ways, step.next)
  return { start, size: steps.length }
}

/** Ways to go on, some through others: a repeated part leads back to itself. */
type Ways = (Step | Form | Ways)[]

function layOut(ways: Ways, into: Next, seen = new Set<Ways>()): Next {
  seen.add(ways)
  for (const way of ways) {
    if (Array.isArray(way)) {
      if (!seen.has(way)) layOut(way, into, seen)
    } else if ('place' in way) into.steps.push(way)
    else into.forms.push(way)
  }
  return into
}
