import { addTo } from '../../grouped.ts'
import type { Figure } from '../../model.ts'
import { headingOf, type Heading } from './headings.ts'
import type { Made, Row, Section, Sectioned } from './sections.ts'

/** A table with all its pages, its figures in columns that are the same on each. */
export interface Sheet {
  /** Of its first page, among the tables of the draft. */
  readonly table: number
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

interface Open extends Sheet {
  readonly rows: SheetRow[]
  goesOn: boolean
}

/** Sections of one head that follow each other, of which the later ones bear no title of their own. */
export function sheetsOf(tables: readonly Sectioned[]): readonly Sheet[] {
  const sheets: Open[] = []
  let before: readonly (Open | undefined)[] = []
  for (const [table, { caption: said, sections }] of tables.entries()) {
    const own: (Open | undefined)[] = []
    for (const [place, section] of sections.entries()) {
      const caption = section.title === '' ? said : section.title
      const places = placesOf(section)
      if (places.length === 0) {
        own[place] = before[place]
        continue
      }
      const rows = section.rows.map(row => ({ row, cells: places.map(place => row.cells.get(place) ?? null) }))
      const words = places.map(section.wordsOver)
      const head = words.join('|')
      // what stands beside each other goes on beside each other
      const last = before.length === sections.length ? before[place] : undefined
      const untitled = !TITLED.test(caption)
      own[place] = last
      if (last?.head === head && (last.caption === caption || untitled)) last.rows.push(...rows)
      else {
        const columns = places.map((place, at) => ({
          words: words[at] ?? '',
          heading: headingOf(words[at] ?? '', caption),
          made: section.made.get(place) ?? null,
        }))
        for (const sheet of before) if (sheet !== undefined && untitled) sheet.goesOn = true
        const sheet: Open = { table, caption, head, columns, rows, goesOn: false }
        own[place] = sheet
        sheets.push(sheet)
      }
    }
    before = own
  }
  return sheets
}

/** Sheets whose heads say the same; one whose head says nothing is by itself. */
export function byHead(sheets: readonly Sheet[]): ReadonlyMap<string, readonly Sheet[]> {
  const groups = new Map<string, Sheet[]>()
  for (const [at, sheet] of sheets.entries()) {
    const head = /[^|]/.test(sheet.head) ? sheet.head : `${sheet.head} ${at}`
    addTo(groups, head, sheet)
  }
  return groups
}

const TITLED = /表(?!示)|年|情况/

/** The columns of the grid that hold numbers. */
const placesOf = ({ rows }: Section): readonly number[] =>
  [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other)
