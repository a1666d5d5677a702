import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { book } from '../read/paper.ts'
import { cell, packed, para, run, table, word } from '../read/word.ts'

/** What is wrong in each of them, and once more where one decision is to leave something to accuse. */
const PROSE = [
  '二〇二三年工作回顾',
  '2018年到2023年，全市社会消费品零售总额由100.0亿元增加到131.4亿元，年均增长6.5%。',
  '2023年，全市一般公共预算支出386.82亿元，比上年增加20.51亿元，增长6.5%。',
]

/** A table of which the total is not the sum of its parts. */
const ROWS = [
  ['指标（单位：亿元）', '2023年', '2022年'],
  ['一般公共预算收入合计', '100.0', '90.0'],
  ['税收收入', '60.0', '50.0'],
  ['非税收入', '30.0', '40.0'],
]

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const workbook = (): Uint8Array =>
  packed({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      `<workbook ${NAMESPACE} xmlns:r="${OFFICE}">` +
      '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACE}><sheetData>${ROWS.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((text, column) => {
            const place = `${'ABC'[column] ?? ''}${row + 1}`
            return row > 0 && column > 0
              ? `<c r="${place}"><v>${text}</v></c>`
              : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
          })
          .join('')}</row>`,
    ).join('')}</sheetData></worksheet>`,
  })

const document = (): Uint8Array =>
  word({ body: PROSE.map(line => para(run(line))).join('') + table(ROWS.map(cells => cells.map(text => cell(text)))) })

/** One report of each format that gouji reads, by its name. */
export const SAMPLES: Readonly<Record<string, () => Uint8Array | string>> = {
  '报告.txt': () => PROSE.join('\n'),
  '报告.md': () => `# ${PROSE.join('\n\n')}\n`,
  '报告.html': () =>
    `<!doctype html><meta charset="utf-8"><body>${PROSE.map(line => `<p>${line}</p>`).join('\n')}</body>`,
  '报告.docx': document,
  '报告.pdf': () => book(PROSE),
  '报告.xlsx': workbook,
  '报告.csv': () => ROWS.map(cells => cells.join(',')).join('\n'),
}

/** Writes them into a folder, that of old Word with the help of LibreOffice; the names of those that are there. */
export function writeSamples(folder: string): readonly string[] {
  for (const [name, content] of Object.entries(SAMPLES)) writeFileSync(join(folder, name), content())
  const old = join(folder, 'old')
  mkdirSync(old)
  writeFileSync(join(old, '旧报告.docx'), document())
  const made = converted(join(old, '旧报告.docx'), 'doc', folder)
  rmSync(old, { recursive: true })
  return [...Object.keys(SAMPLES), ...(made === null ? [] : ['旧报告.doc'])]
}

/** A file as LibreOffice writes it in another format; null where LibreOffice is not there. */
export function converted(path: string, format: string, folder: string): Buffer | null {
  const home = join(folder, '.office')
  const own = `-env:UserInstallation=file://${home}`
  spawnSync('soffice', [own, '--headless', '--convert-to', format, '--outdir', folder, path])
  rmSync(home, { recursive: true, force: true })
  const target = join(folder, `${path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? ''}.${format}`)
  return existsSync(target) ? readFileSync(target) : null
}
