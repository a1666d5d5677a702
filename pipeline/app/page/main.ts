/// <reference lib="dom" />
import '../worker/older.ts'
import type { Progress } from './engine.ts'
import { partOf, stop } from './engine.ts'
import { addDoc, docs, isEdited, shownDoc, showDoc, type Doc } from './docs.ts'
import { byId, language, make, speak, spell, word } from './dom.ts'
import { drawDownloads } from './downloads.ts'
import { named, takeFiles, type Named } from './drop.ts'
import { showEditor, startEditor } from './editor.ts'
import { loadDecisions } from './load.ts'
import { drawReferences } from './references.ts'
import { focusReport, forgetReport, showReport } from './review.ts'
import { loadSettings, startSettings } from './settings.ts'
import { drawTabs } from './tabs.ts'
import { audit, isShown, judgeAgain, judgeAll, onChange, openFiles } from './work.ts'

const say = (words: string): void => {
  byId('said').textContent = words
}

function take(files: readonly Named[]): void {
  say('')
  const reports: Named[] = []
  for (const one of files) {
    if (/^gouji\.config.*\.(?:ya?ml|json)$/i.test(one.name)) void loadSettings(one.file)
    else if (/\.json$/i.test(one.name)) void loadDecisions(one, say)
    else reports.push(one)
  }
  openFiles(reports)
  draw()
}

/** Draws all of the page anew but the report and the editor, which stay where they are of the same draft. */
function draw(): void {
  const doc = shownDoc()
  byId('start').hidden = doc !== null
  byId('work').hidden = doc === null
  for (const id of ['open', 'paste']) byId(id).hidden = doc === null
  drawTabs(draw)
  if (doc === null) return forgetReport()
  const { state, judged, mode } = doc
  const first = judged === null
  byId('wait').hidden = state.kind !== 'working' || !first
  if (state.kind === 'working') drawProgress(state.progress)
  byId('fault').hidden = state.kind !== 'failed'
  if (state.kind === 'failed') {
    byId('fault').firstElementChild!.textContent = state.words
    byId('again').hidden = !state.again
  }
  byId('doc-bar').hidden = first
  byId('report').hidden = first || mode !== 'review'
  byId('desk').hidden = first || mode !== 'edit'
  if (first) return
  for (const each of ['review', 'edit']) byId(`mode-${each}`).setAttribute('aria-pressed', String(mode === each))
  drawOlder(doc)
  drawReferences(doc, { hold, add: to => chooseFiles(files => takeReferences(to, files)) })
  drawDownloads(doc, say, () => byId('load-decisions').click())
  if (mode === 'edit') showEditor(doc)
  else showReport(doc, page => takeFiles(page, take))
}

function drawProgress(progress: Progress | null): void {
  const bar = byId<HTMLProgressElement>('progress')
  const stage = progress === null ? 'waiting' : progress.kind === 'starting' ? 'starting' : progress.stage
  bar.removeAttribute('value')
  let words = word(stage)
  if (progress?.kind === 'stage' && progress.page !== undefined && progress.of !== undefined) {
    words = `${words}　${word('page', { page: progress.page, of: progress.of })}`
    bar.value = progress.page / progress.of
  }
  byId('stage').textContent = words
}

/** The draft that this one is held against: one of the page, or another file. */
function drawOlder(doc: Doc): void {
  const select = byId<HTMLSelectElement>('old')
  const option = (value: string, text: string, selected: boolean): HTMLElement => {
    const made = make('option', {}, text)
    made.value = value
    made.selected = selected
    return made
  }
  const others = docs().filter(other => other !== doc && other.judged !== null)
  select.replaceChildren(
    option('', word('noCompare'), doc.old === null),
    ...others.map(other => option(String(other.id), other.name, doc.old === other)),
    option('other', word('otherFile'), false),
  )
}

/** What is to become of the files that are chosen next. */
let chosen = take

function chooseFiles(then: (files: readonly Named[]) => void): void {
  chosen = then
  byId('files').click()
}

function typeText(): void {
  const doc = addDoc(`${word('pasted')}.txt`, null)
  const { name } = doc
  const nothing = { sha256: '', text: '', title: null, blocks: null, tables: [], pages: [], notices: [] }
  doc.original = { path: name, format: 'txt', ...nothing }
  doc.mode = 'edit'
  showDoc(doc)
  void judgeAgain(doc, { draft: doc.original }).then(() => byId('text').focus())
  draw()
}

function setMode(mode: Doc['mode']): void {
  const doc = shownDoc()
  if (doc === null) return
  doc.mode = mode
  draw()
  if (mode === 'edit') byId('text').focus()
}

function start(): void {
  byId('older').hidden = true
  spell()
  startEditor()
  startSettings()
  takeFiles(document, take)
  onChange(doc => (isShown(doc) ? draw() : drawTabs(draw)))
  byId<HTMLInputElement>('files').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const files = named(target.files)
    target.value = ''
    const then = chosen
    chosen = take
    then(files)
  })
  for (const id of ['choose', 'open']) byId(id).addEventListener('click', () => chooseFiles(take))
  for (const id of ['type', 'paste']) byId(id).addEventListener('click', typeText)
  byId('sample').addEventListener('click', () => {
    const name = byId('part-sample').dataset['name'] ?? ''
    take([{ name, file: new Blob([partOf('part-sample') as Uint8Array<ArrayBuffer>]) }])
  })
  byId('other').addEventListener('click', () => {
    speak(language() === 'zh' ? 'en' : 'zh')
    judgeAll()
    draw()
  })
  byId('mode-review').addEventListener('click', () => setMode('review'))
  byId('mode-edit').addEventListener('click', () => setMode('edit'))
  byId('stop').addEventListener('click', () => {
    const state = shownDoc()?.state
    if (state?.kind === 'working') stop(state.asked)
  })
  byId('again').addEventListener('click', () => {
    const doc = shownDoc()
    if (doc !== null) void (doc.judged === null ? audit(doc) : judgeAgain(doc, doc.judged))
  })
  byId<HTMLSelectElement>('old').addEventListener('change', ({ target }) => {
    const doc = shownDoc()
    if (doc === null || !(target instanceof HTMLSelectElement)) return
    const other = docs().find(({ id }) => String(id) === target.value) ?? null
    if (target.value === 'other') return chooseFiles(files => compareWith(doc, files))
    compare(doc, other)
  })
  byId<HTMLInputElement>('load-decisions').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    for (const file of named(target.files)) void loadDecisions(file, say)
    target.value = ''
  })
  byId('report').addEventListener('load', () => shownDoc()?.mode === 'review' && focusReport())
  addEventListener('beforeunload', event => {
    if (docs().some(isEdited)) event.preventDefault()
  })
  draw()
}

function compare(doc: Doc, other: Doc | null): void {
  doc.old = other
  if (doc.judged !== null) void judgeAgain(doc, doc.judged)
}

function compareWith(doc: Doc, files: readonly Named[]): void {
  const [other] = openBeside(doc, files.slice(0, 1))
  if (other !== undefined) onceJudged([other], () => compare(doc, other))
}

function hold(doc: Doc, against: Doc['against']): void {
  doc.against = against
  draw()
  if (doc.judged !== null) void judgeAgain(doc, doc.judged)
}

function takeReferences(doc: Doc, files: readonly Named[]): void {
  const opened = openBeside(doc, files)
  onceJudged(opened, read => hold(doc, [...doc.against, ...read.map(other => ({ doc: other, role: null }))]))
}

/** Opens files while the report stays shown. */
function openBeside(doc: Doc, files: readonly Named[]): readonly Doc[] {
  const opened = openFiles(files)
  showDoc(doc)
  draw()
  return opened
}

/** Reports just opened have drafts only when the worker has read them; those that it cannot read are left out. */
function onceJudged(opened: readonly Doc[], then: (read: readonly Doc[]) => void): void {
  const there = opened.filter(doc => doc.state.kind !== 'failed' && docs().includes(doc))
  if (there.some(({ judged }) => judged === null)) setTimeout(() => onceJudged(there, then), 50)
  else if (there.length > 0) then(there)
}

start()
