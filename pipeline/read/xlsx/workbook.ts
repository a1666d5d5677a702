import { attribute, scanXml } from '../xml.ts'
import { showOf, type Show } from './formats.ts'

export interface SheetName {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

/** The sheets in the order of their tabs, and whether days count from 1904. */
export function readWorkbook(
  xml: string,
  path: string,
): { readonly sheets: readonly SheetName[]; readonly since1904: boolean } {
  const sheets: SheetName[] = []
  let since1904 = false
  scanXml(xml, path, {
    open(name, start, end) {
      const value = (key: string): string | null => attribute(xml, start, end, key)
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(value('date1904') ?? '')
      if (name !== 'sheet') return
      const hidden = (value('state') ?? 'visible') !== 'visible'
      sheets.push({ name: value('name') ?? '', relation: value('id') ?? '', hidden })
    },
    close() {},
    words() {},
  })
  return { sheets, since1904 }
}

/** Targets of a part's relations by their id. */
export function readRelations(xml: string | null, path: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  if (xml === null) return targets
  scanXml(xml, path, {
    open(_, start, end) {
      const id = attribute(xml, start, end, 'Id')
      if (id !== null) targets.set(id, attribute(xml, start, end, 'Target') ?? '')
    },
    close() {},
    words() {},
  })
  return targets
}

/** How each cell format shows a number, by the number that cells name it with. */
export function readStyles(xml: string | null, path: string, since1904: boolean): readonly Show[] {
  if (xml === null) return []
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  scanXml(xml, path, {
    open(name, start, end) {
      const id = Number(attribute(xml, start, end, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, attribute(xml, start, end, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(id)
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    words() {},
  })
  return formats.map(id => showOf(id, codes, since1904))
}
