import type { Automaton, Form, Next, Step } from './grammar.ts'
import { type Chain, kindsOf, type Line, type Part, passed, taken, TAKERS, takersAt } from './taking.ts'

/** How a form reads a stretch. */
export interface Match {
  readonly form: Form
  /** The token behind what it has taken. */
  readonly end: number
  /** How many words it names: of two readings of one stretch the one that names more is the better. */
  readonly words: number
  readonly chain: Chain
}

/**
 * Finds how forms stand at one token of a line after another: of each form and end the reading that names the most
 * words, of several such the one whose names are the longest. In the order of the forms.
 */
export function matcherOf(line: Line, { start, size }: Automaton): (at: number) => readonly Match[] {
  const width = line.tokens.length + 1
  // by step and token, how many words had been named when it was tried last, and for which first token
  const tried = new Int32Array(size * width)
  const goingOn = line.missed === undefined ? livingIn(line, size) : ({ steps }: Next) => steps
  return first => {
    const found = new Map<number, Match>()
    const open: Reached[] = []
    const reach = (steps: readonly Step[], at: number, chain: Chain | null, words: number): void => {
      const from = passed(line, at)
      open.push({ steps, at, from, may: takersAt(line, at, from), chain, words, tried: 0 })
    }
    reach(goingOn(start), first, null, 0)
    while (open.length > 0) {
      const reached = open[open.length - 1]!
      const { steps, at, from, may, chain, words } = reached
      const step = steps[reached.tried++]
      if (step === undefined) {
        open.pop()
        continue
      }
      if ((may & TAKERS[step.element.is]) === 0) {
        line.missed?.(step, at)
        continue
      }
      const known = step.place * width + at
      const told = first * width + words + 1
      if (tried[known]! >= told) continue
      tried[known] = told
      const links = taken(line, step.element, at, from, chain)
      if (links.length === 0) line.missed?.(step, at)
      const named = step.element.is === 'word' ? words + 1 : words
      for (const link of links) {
        const end = link.part.to
        for (const form of step.next.forms) {
          const key = form.order * width + end
          if (named > (found.get(key)?.words ?? -1)) found.set(key, { form, end, words: named, chain: link })
        }
        if (end < line.tokens.length || line.missed !== undefined) reach(goingOn(step.next), end, link, named)
      }
    }
    return [...found.values()].sort((one, other) => one.form.order - other.form.order)
  }
}

/** A place that forms have reached, and how many of the steps that go on from there have been tried. */
interface Reached {
  readonly steps: readonly Step[]
  readonly at: number
  /** The first token from there that is not passed over. */
  readonly from: number
  /** Which elements may take what stands there at all. */
  readonly may: number
  readonly chain: Chain | null
  readonly words: number
  tried: number
}

/** Of what may follow, the steps that lead to the end of a form whose words and figures the line holds: a few. */
function livingIn({ text, tokens, figures }: Line, size: number): (next: Next) => readonly Step[] {
  const words = new Set<string>()
  let classes = 0
  let kinds = 0
  for (const token of tokens) {
    classes |= token.classes
    if (token.kind === 'figure') kinds |= kindsOf(figures[token.figure]!)
    else if (token.kind === 'word' || token.kind === 'mark') words.add(text.slice(token.start, token.end))
  }
  const holds = (element: Step['element']): boolean => {
    if (element.is === 'figure') return (element.kinds & kinds) !== 0
    return element.is !== 'word' || (element.classes & classes) !== 0 || element.words.some(word => words.has(word))
  }
  const told = new Int8Array(size)
  const lives = (step: Step): boolean => {
    if (told[step.place] === 0) {
      told[step.place] = DEAD
      const { next, element } = step
      if (holds(element) && (next.forms.length > 0 || next.steps.some(lives))) told[step.place] = ALIVE
    }
    return told[step.place] === ALIVE
  }
  const living = new Map<Next, readonly Step[]>()
  return next => {
    let steps = living.get(next)
    if (steps === undefined) living.set(next, (steps = next.steps.filter(lives)))
    return steps
  }
}

const ALIVE = 1
const DEAD = 2

/** What a match has taken, in the order of the text. */
export function partsOf({ chain }: Match): readonly Part[] {
  const parts: Part[] = []
  for (let link: Chain | null = chain; link !== null; link = link.before) parts.push(link.part)
  return parts.reverse()
}
