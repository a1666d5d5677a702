/// <reference lib="dom" />
import type { Form, Settings } from '../protocol.ts'
import { configText, keepConfig } from './docs.ts'
import { button, byId, language, make, save, word } from './dom.ts'
import { ask } from './engine.ts'
import type { WordKey } from './words.ts'
import { judgeAll, wordsOf } from './work.ts'

const NAME = 'gouji.config.yaml'

/** What the form is of: the text that it changes, which may hold more than it shows. */
let text = ''
let rules: Settings['rules'] = []

export function startSettings(): void {
  const dialog = byId<HTMLDialogElement>('form')
  byId('settings').addEventListener('click', () => {
    void draw(configText()).then(() => dialog.showModal())
  })
  byId('dismiss').addEventListener('click', () => dialog.close())
  byId('apply').addEventListener('click', event => {
    event.preventDefault()
    void composed().then(said => {
      if (said === null) return
      keepConfig(said)
      dialog.close()
      judgeAll()
    })
  })
  byId('save-settings').addEventListener('click', () => {
    void composed().then(said => said !== null && save(NAME, said, 'text/yaml'))
  })
  byId<HTMLInputElement>('load-settings').addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const loaded = await target.files?.[0]?.text()
    target.value = ''
    if (loaded !== undefined) await draw(loaded)
  })
}

/** A configuration that was dropped on the page. */
export async function loadSettings(file: Blob): Promise<void> {
  await draw(await file.text())
  byId<HTMLDialogElement>('form').showModal()
}

/** The configuration that the form says; null where it cannot be followed, which is told. */
async function composed(): Promise<string | null> {
  try {
    byId('wrong').textContent = ''
    return await ask({ kind: 'compose', config: text, form: formNow() }, undefined, true).answer
  } catch (failure) {
    byId('wrong').textContent = wordsOf(failure)
    return null
  }
}

async function draw(config: string): Promise<void> {
  byId('wrong').textContent = ''
  const question = (said: string) => ({
    ...{ kind: 'settings' as const, lang: language() },
    file: { name: NAME, bytes: new TextEncoder().encode(said) },
  })
  let settings: Settings
  try {
    settings = await ask(question(config), undefined, true).answer
    text = config
  } catch (failure) {
    byId('wrong').textContent = wordsOf(failure)
    settings = await ask(question(''), undefined, true).answer
    text = ''
  }
  rules = settings.rules
  const { form } = settings
  byId('fields').replaceChildren(
    labelled('year', 'yearHint', field('year', form.year)),
    labelled('region', 'regionHint', field('region', form.region, 'regionHint')),
    rows('aliases', form.aliases, ({ name, others }) => [
      field('name', name, 'aliasName'),
      field('others', others, 'aliasOthers'),
    ]),
    rows('identities', form.identities, ({ name, formula, soft }) => [
      field('name', name, 'identityName'),
      field('formula', formula, 'identityFormula'),
      box('soft', soft),
    ]),
    rows('founded', form.founded, ({ place, year }) => [
      field('place', place, 'foundedPlace'),
      field('year', year, 'foundedYear'),
    ]),
    levels(form.rules),
  )
}

function labelled(key: WordKey, hint: WordKey, input: HTMLElement): HTMLElement {
  return make('label', { className: 'one' }, make('span', {}, word(key)), input, make('small', {}, word(hint)))
}

function field(name: string, value: string, hint?: WordKey): HTMLInputElement {
  const input = make('input', { className: name })
  input.name = name
  input.value = value
  input.autocomplete = 'off'
  if (hint !== undefined) {
    input.placeholder = word(hint)
    input.setAttribute('aria-label', word(hint))
  }
  return input
}

function box(name: string, checked: boolean): HTMLElement {
  const input = make('input')
  input.type = 'checkbox'
  input.name = name
  input.checked = checked
  return make('label', { className: 'box' }, input, word('soft'))
}

/** A list of which each row is some fields: one empty row always stands ready. */
function rows<Row>(
  key: 'aliases' | 'identities' | 'founded',
  list: readonly Row[],
  fields: (row: Row) => readonly Node[],
): HTMLElement {
  const made = make('fieldset', { id: `rows-${key}` }, make('legend', {}, word(key)))
  const row = (values: Row): HTMLElement => {
    const own = make('div', { className: `row ${key}` }, ...fields(values))
    const remove = button('×', () => own.remove(), 'plain')
    remove.setAttribute('aria-label', word('removeRow'))
    own.append(remove)
    return own
  }
  const more = button(word('add'), () => more.before(row(EMPTY as Row)), 'plain')
  made.append(...[...list, EMPTY as Row].map(row), more)
  return made
}

const EMPTY = { name: '', others: '', formula: '', soft: false, place: '', year: '' }

const LEVELS = ['on', 'error', 'warning', 'note', 'off'] as const

function levels(said: Form['rules']): HTMLElement {
  const list = rules.map(({ id, title }) => {
    const select = make('select')
    select.name = id
    select.setAttribute('aria-label', word('level', { rule: title }))
    for (const level of LEVELS) {
      const option = make('option', {}, word(`level-${level}`))
      option.value = level
      option.selected = (said[id] ?? 'on') === level
      select.append(option)
    }
    return make('label', { className: 'rule' }, make('span', {}, title), select)
  })
  return make('details', { id: 'levels' }, make('summary', {}, word('rules')), ...list)
}

function formNow(): Form {
  const value = (scope: ParentNode, name: string): string =>
    scope.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? ''
  const fields = byId('fields')
  const rowsOf = (key: string): readonly HTMLElement[] => [...fields.querySelectorAll<HTMLElement>(`.row.${key}`)]
  return {
    year: value(fields, 'year'),
    region: value(fields, 'region'),
    aliases: rowsOf('aliases').map(row => ({ name: value(row, 'name'), others: value(row, 'others') })),
    identities: rowsOf('identities').map(row => ({
      ...{ name: value(row, 'name'), formula: value(row, 'formula') },
      soft: row.querySelector<HTMLInputElement>('[name=soft]')?.checked === true,
    })),
    founded: rowsOf('founded').map(row => ({ place: value(row, 'place'), year: value(row, 'year') })),
    rules: Object.fromEntries(
      [...fields.querySelectorAll<HTMLSelectElement>('#levels select')].map(select => [select.name, select.value]),
    ),
  }
}
