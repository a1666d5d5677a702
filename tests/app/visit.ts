import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** gouji.html in a browser that has no network, whichever browser it is. */
export interface Visit {
  /** The value of an expression in the page; a promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>
  /** Puts files into the page's field for them, or another. */
  setFiles(field: string, paths: readonly string[]): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  picture(path: string): Promise<void>
  reload(): Promise<void>
  /** Where downloads are saved. */
  readonly folder: string
  /** Faults of the page, and whatever it asked for but itself and its worker. */
  readonly trouble: readonly string[]
  close(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export const APP = join(root, 'dist/gouji.html')
export const ADDRESS = pathToFileURL(APP).href

/** Builds the page where anything that it is made of is newer. */
export function built(): void {
  const made = statSync(APP, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = ['pipeline', 'rules'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(root, folder, name)),
  )
  const newest = Math.max(...sources.filter(path => !path.includes('.gen.')).map(path => statSync(path).mtimeMs))
  if (newest <= made) return
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'pipeline/build/app.mjs')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gouji.html was not built:\n${stderr}`)
}

/** Whether a request is the page's own: itself, its icon, its worker, the report within it. */
export const isOwn = (url: string): boolean =>
  url === ADDRESS || url.startsWith('data:,') || url.startsWith('blob:') || url.startsWith('about:')

export async function until(said: string, holds: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; ) {
    if (await holds()) return
    await new Promise(done => setTimeout(done, 25))
  }
  throw new Error(`waited in vain: ${said}`)
}

/** Opens files and waits until the last of them is audited, or refused. */
export async function open(visit: Visit, ...paths: readonly string[]): Promise<void> {
  const before = await visit.evaluate<number>(TABS)
  await visit.setFiles('#files', paths)
  const settled = `${TABS} === ${before + paths.length} && document.querySelector('.count.working') === null`
  await until(`${paths.join()} audited`, () => visit.evaluate(settled), 60 + 5 * paths.length)
}

const TABS = `document.querySelectorAll('[role=tab] .count').length`

export const faultOf = (visit: Visit): Promise<string> =>
  visit.evaluate(`document.getElementById('fault').hidden ? '' : document.querySelector('#fault p').textContent`)

/** The frame is loaded, and not with the empty page that stands there while a report is audited. */
const SHOWN = `dataset.shows !== undefined && (page.body?.childElementCount ?? 0) > 0`

/** Runs an expression within the report's own page, once it is there: `page` is its document. */
export async function inReport<Value>(visit: Visit, expression: string): Promise<Value> {
  let found: { readonly value?: Value } | null = null
  await until('the report', async () => {
    found = await visit.evaluate<{ readonly value?: Value } | null>(
      `(({ dataset, contentDocument: page }) => ${SHOWN} ? { value: ${expression} } : null)` +
        `(document.getElementById('report'))`,
    )
    return found !== null
  })
  return (found as unknown as { readonly value: Value }).value
}

/** What Firefox calls a file until it is whole. */
const DRAFT = /^[\w+-]{8}\.\w+$/

export interface Downloaded {
  readonly name: string
  readonly bytes: Buffer
}

/** Takes a result by its words in the menu: its name and its bytes. */
export async function download(visit: Visit, label: string): Promise<Downloaded> {
  for (const name of readdirSync(visit.folder)) rmSync(join(visit.folder, name))
  await press(visit, label)
  const whole = (): string | undefined => {
    const names = readdirSync(visit.folder)
    if (names.some(name => name.endsWith('.part') || DRAFT.test(name))) return undefined
    return names.find(name => (statSync(join(visit.folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0)
  }
  await until(label, () => whole() !== undefined).catch(async (reason: Error) => {
    const said = await visit.evaluate<string>(`document.getElementById('said').textContent`)
    throw new Error(`${reason.message}; the page says: ${said}`)
  })
  const name = whole() ?? ''
  return { name, bytes: readFileSync(join(visit.folder, name)) }
}

/**
 * The bytes that the page hands to the browser for a result, taken before the browser saves them: of many saved one
 * after the other on a busy machine, Chromium lost one now and then.
 */
export async function handed(visit: Visit, label: string): Promise<Buffer> {
  await visit.evaluate(
    `window.handed = new Promise(found => {
      const make = URL.createObjectURL
      URL.createObjectURL = blob => {
        URL.createObjectURL = make
        const reader = new FileReader()
        reader.onload = () => found(reader.result)
        reader.readAsDataURL(blob)
        return make.call(URL, blob)
      }
    }), true`,
  )
  await press(visit, label)
  const address = await visit.evaluate<string>('window.handed')
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

async function press(visit: Visit, label: string): Promise<void> {
  const labelled = `({ textContent }) => textContent === ${JSON.stringify(label)}`
  const there = await visit.evaluate<boolean>(
    `(button => { button?.click(); return button !== undefined })` +
      `([...document.querySelectorAll('#results button')].find(${labelled}))`,
  )
  if (!there) throw new Error(`no ${label}`)
}

export const isThere = (program: string): boolean => existsSync(program)
