import type { Figure } from '../../model.ts'
import { headingOf, type Heading } from './headings.ts'
import type { Made, Row, Section, Sectioned } from './sections.ts'

/** A table with all its pages, its figures in columns that are the same on each. */
export interface Sheet {
  readonly caption: string
  /** The words of all its heads: what tables of one look share. */
  readonly head: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Rows without a title follow, under a head that is read otherwise: they may be its own. */
  readonly goesOn: boolean
}

export interface SheetColumn {
  readonly words: string
  /** What its words tell; null where they tell nothing. */
  readonly heading: Heading | null
  readonly made: Made | null
}

export interface SheetRow {
  readonly row: Row
  /** One for each column of the sheet. */
  readonly cells: readonly (Figure | null)[]
}

/** Sections of one head that follow each other, of which the later ones bear no title of their own. */
export function sheetsOf(tables: readonly Sectioned[]): readonly Sheet[] {
  const sheets: (Sheet & { readonly rows: SheetRow[]; goesOn: boolean })[] = []
  for (const { caption, sections } of tables) {
    for (const section of sections) {
      const places = placesOf(section)
      if (places.length === 0) continue
      const rows = section.rows.map(row => ({ row, cells: places.map(place => row.cells.get(place) ?? null) }))
      const words = places.map(section.wordsOver)
      const head = words.join('|')
      const last = sheets.at(-1)
      if (last !== undefined && last.head === head && (last.caption === caption || !TITLED.test(caption))) last.rows.push(...rows)
      else {
        const columns = places.map((place, at) => ({
          words: words[at] ?? '',
          heading: headingOf(words[at] ?? '', caption),
          made: section.made.get(place) ?? null,
        }))
        if (last !== undefined) last.goesOn = !TITLED.test(caption)
        sheets.push({ caption, head, columns, rows, goesOn: false })
      }
    }
  }
  return sheets
}

const TITLED = /表(?!示)|年|情况/

/** The columns of the grid that hold numbers. */
const placesOf = ({ rows }: Section): readonly number[] =>
  [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other)
