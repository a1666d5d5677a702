import { sectionPath, pageOf } from '../document/place.ts'
import type { Figure, FigureRef, HeldFigure, Reference } from '../model.ts'

/** Figures of references that some relation needs, numbered on behind those of the report. */
export interface Shelf {
  /** All figures of the report and those taken so far. */
  readonly figures: readonly Figure[]
  take(reference: number, figure: Figure): FigureRef
  /** Where a figure of a reference stands; null for one of the report. */
  placed(ref: FigureRef): HeldFigure | null
}

export const referenceId = (reference: number): string => `r${reference + 1}`

export function shelfOf(own: readonly Figure[], references: readonly Reference[]): Shelf {
  const figures = [...own]
  const taken = new Map<string, FigureRef>()
  const from: { readonly reference: number; readonly figure: Figure }[] = []
  return {
    figures,
    take(reference, figure) {
      const key = `${reference} ${figure.index}`
      const known = taken.get(key)
      if (known !== undefined) return known
      const index = figures.length
      figures.push({ ...figure, index, sentence: -1 })
      from.push({ reference, figure })
      taken.set(key, index)
      return index
    },
    placed(ref) {
      const one = from[ref - own.length]
      const reference = one === undefined ? undefined : references[one.reference]
      return one === undefined || reference === undefined ? null : placeOf(one.reference, one.figure, reference)
    },
  }
}

/** A sentence is quoted so far to either side of its figure. */
const AROUND = 120

function placeOf(index: number, { text, start, end, sentence }: Figure, { book }: Reference): HeldFigure {
  const { draft, outline } = book
  const around = outline.sentences[sentence]
  const paragraph = outline.paragraphs[around?.paragraph ?? -1]
  const section = paragraph?.section ?? -1
  const first = outline.paragraphs.findIndex(each => each.section === section)
  const from = Math.max(around?.start ?? start, start - AROUND)
  return {
    reference: referenceId(index),
    text,
    start,
    end,
    quote: draft.text.slice(from, Math.min(Math.max(around?.end ?? end, end), end + AROUND)).replace(/\s+/g, ' ').trim(),
    section: sectionPath(draft, outline, around, start),
    paragraph: around === undefined ? 0 : around.paragraph - first + 1,
    page: pageOf(draft, { start, end }),
  }
}

/** 2022年度报告（一、工作回顾，第3段）: a reference by the year that it tells of, and a place in it. */
export function sourceOf({ year, role, book }: Reference, { section, paragraph, page }: HeldFigure): string {
  const file = book.draft.path.split(/[\\/]/).at(-1) ?? ''
  const when = year === null ? `《${book.outline.title}》` : `${year}年度`
  const named = role === 'table' ? `${NAMES[role]}${file}` : `${when}${NAMES[role]}`
  const line = paragraph > 0 ? `第${paragraph}${role === 'table' ? '行' : '段'}` : undefined
  const said = [section.at(-1), page === null ? line : `第${page}页`].filter(words => words !== undefined)
  return said.length === 0 ? named : `${named}（${said.join('，')}）`
}

/** What each role is called. */
const NAMES: Readonly<Record<Reference['role'], string>> = {
  'last-year': '报告',
  'same-year': '材料',
  budget: '预算报告',
  plan: '计划报告',
  sibling: '同级地区报告',
  table: '参照表',
}
