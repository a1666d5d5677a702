import { attribute, scanXml } from '../xml.ts'
import { printOrdinal } from './ordinals.ts'

/** Numbers paragraphs in the order they stand, as Word shows them: 一、 （一） 1. */
export interface Numbering {
  /** The number's words for the next paragraph of this list and level; '' for bullets and unknown lists. */
  next(list: string, level: number): string
  /** The level of a list whose definition names this paragraph style; 0 where none does. */
  levelOf(list: string, style: string): number
}

interface Level {
  start: number
  format: string
  text: string
  suffix: string
  style: string | null
  legal: boolean
  /** Numbering starts over after a level above this one; null after any. */
  restart: number | null
}

interface Abstract {
  readonly levels: Map<number, Level>
  /** The abstract list stands for another that is found by a style's name. */
  link: string | null
  provides: string | null
}

interface Num {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** Reads `numbering.xml`. Lists of one abstract definition count on together, unless a list says where it starts. */
export function readNumbering(xml: string | null, path: string): Numbering {
  const abstracts = new Map<string, Abstract>()
  const nums = new Map<string, Num>()
  if (xml !== null) parse(xml, path, abstracts, nums)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()

  const definition = (num: Num): string => {
    const link = abstracts.get(num.abstract)?.link ?? null
    if (link === null) return num.abstract
    for (const [id, abstract] of abstracts) if (abstract.provides === link) return id
    return num.abstract
  }
  const levelsOf = (num: Num): ((at: number) => Level | undefined) => {
    const shared = abstracts.get(definition(num))?.levels
    return at => num.levels.get(at) ?? shared?.get(at)
  }

  return {
    next(list, at) {
      const num = nums.get(list)
      if (num === undefined) return ''
      const levels = levelsOf(num)
      const level = levels(at)
      if (level === undefined) return ''
      const counts = counters.get(definition(num)) ?? []
      counters.set(definition(num), counts)
      const own = num.starts.get(at)
      if (own !== undefined && !begun.has(`${list}:${at}`)) counts[at] = own
      else counts[at] = (counts[at] ?? level.start - 1) + 1
      begun.add(`${list}:${at}`)
      for (let deeper = at + 1; deeper < 9; deeper++) {
        const restart = levels(deeper)?.restart ?? deeper
        if (restart !== 0 && at < restart) delete counts[deeper]
      }
      return shown(level, counts, levels)
    },
    levelOf(list, style) {
      const num = nums.get(list)
      if (num === undefined) return 0
      for (let at = 0; at < 9; at++) if (levelsOf(num)(at)?.style === style) return at
      return 0
    },
  }
}

function shown(level: Level, counts: readonly number[], levels: (at: number) => Level | undefined): string {
  if (level.format === 'bullet') return ''
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = levels(at)
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    return printOrdinal(counts[at] ?? other?.start ?? 1, format)
  })
  if (text === '' || level.suffix === 'nothing' || /[\u2000-\u{10ffff}]$/u.test(text)) return text
  return `${text} `
}

function parse(xml: string, path: string, abstracts: Map<string, Abstract>, nums: Map<string, Num>): void {
  let abstract: Abstract | null = null
  let num: Num | null = null
  let level: Level | null = null
  let override = 0
  scanXml(xml, path, {
    open(name, start, end) {
      const value = (): string => attribute(xml, start, end, 'val') ?? ''
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), link: null, provides: null }
          abstracts.set(attribute(xml, start, end, 'abstractNumId') ?? '', abstract)
          break
        case 'w:num':
          num = { abstract: '', starts: new Map(), levels: new Map() }
          nums.set(attribute(xml, start, end, 'numId') ?? '', num)
          break
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '', suffix: 'tab', style: null, legal: false, restart: null }
          ;(num ?? abstract)?.levels.set(Number(attribute(xml, start, end, 'ilvl') ?? 0), level)
          break
        case 'w:abstractNumId':
          if (num !== null) num.abstract = value()
          break
        case 'w:numStyleLink':
          if (abstract !== null) abstract.link = value()
          break
        case 'w:styleLink':
          if (abstract !== null) abstract.provides = value()
          break
        case 'w:lvlOverride':
          override = Number(attribute(xml, start, end, 'ilvl') ?? 0)
          break
        case 'w:startOverride':
          num?.starts.set(override, Number(value()))
          break
        case 'w:start':
          if (level !== null) level.start = Number(value())
          break
        case 'w:numFmt':
          if (level !== null) level.format = value()
          break
        case 'w:lvlText':
          if (level !== null) level.text = value()
          break
        case 'w:suff':
          if (level !== null) level.suffix = value()
          break
        case 'w:pStyle':
          if (level !== null) level.style = value()
          break
        case 'w:isLgl':
          if (level !== null) level.legal = value() !== '0' && value() !== 'false'
          break
        case 'w:lvlRestart':
          if (level !== null) level.restart = Number(value())
          break
      }
    },
    close(name) {
      if (name === 'w:lvl') level = null
      if (name === 'w:abstractNum') abstract = null
      if (name === 'w:num') num = null
    },
    words() {},
  })
}
