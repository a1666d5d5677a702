import type { Book, Grade, Reference, Role, Settings, Standing, Told } from '../model.ts'
import { ownScope } from '../subjects/scopes.ts'
import { reportYear } from '../subjects/setting.ts'
import { placeOf, samePlace } from './places.ts'

/** What a document is to a report: the first row whose words its title has and whose years fit. */
interface RoleRow {
  readonly role: Role
  readonly says: RegExp
  /** Of the reference less that of the report. */
  readonly years: (difference: number) => boolean
  readonly example: string
}

const isSame = (difference: number): boolean => difference === 0

export const ROLES: readonly RoleRow[] = [
  { role: 'budget', says: /预算|决算/, years: isSame, example: '关于宁州市2023年预算执行情况和2024年预算草案的报告' },
  { role: 'plan', says: /计划/, years: isSame, example: '关于宁州市2023年国民经济和社会发展计划执行情况的报告' },
  { role: 'same-year', says: /^/, years: isSame, example: '宁州市2023年国民经济和社会发展统计公报' },
  { role: 'last-year', says: /^/, years: difference => difference !== 0, example: '2023年宁州市政府工作报告' },
]

/** How final the figures of a document are, by its title, its name or its first line. */
export const GRADES: readonly { readonly says: RegExp; readonly grade: Grade; readonly example: string }[] = [
  { says: /决算(?!草案)/, grade: 'final', example: '宁州市2023年部门决算' },
  { says: /快报/, grade: 'estimate', example: '宁州市2023年主要经济指标快报' },
]

/** Characters in which a document says whose it is. */
const HEAD = 600

/** Whose a document is and of when, as far as it says so itself and the user does not. */
export function standingOf(book: Pick<Book, 'draft' | 'outline'>, told: Told, settings: Pick<Settings, 'region' | 'year'>): Standing {
  const { draft, outline } = book
  const file = draft.path.split(/[\\/]/).at(-1) ?? ''
  const title = outline.title
  const first = draft.text.slice(0, HEAD).split('\n').find(line => line.trim() !== '') ?? ''
  const called = [title, file, first].join(' ')
  const own = settings.region ?? ownScope(draft.text)
  return {
    place: told.place ?? settings.region ?? placeOf(title, file, draft.text.slice(0, HEAD), own),
    own,
    year: told.year ?? settings.year ?? reportYear(draft, outline),
    grade: told.grade ?? GRADES.find(({ says }) => says.test(called))?.grade ?? 'execution',
  }
}

/** What a reference is to the report, told or guessed. */
export function referenceOf(book: Book, told: Told, report: Standing): Reference {
  const standing = standingOf(book, told, { region: null, year: null })
  return { ...standing, own: standing.own || report.own, book, role: told.role ?? guessed(book, standing, report) }
}

/** A table of facts is of the place of the report, and of whatever years its rows say. */
export const tableOf = (book: Book, told: Told, report: Standing): Reference => ({
  place: told.place ?? report.place,
  own: report.own,
  year: told.year ?? null,
  grade: told.grade ?? 'execution',
  book,
  role: 'table',
})

function guessed({ outline }: Book, { place, year }: Standing, report: Standing): Role {
  if (samePlace(place, report.place) === false) return 'sibling'
  const difference = year === null || report.year === null ? 0 : year - report.year
  return ROLES.find(row => row.says.test(outline.title) && row.years(difference))?.role ?? 'same-year'
}
