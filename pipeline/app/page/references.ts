/// <reference lib="dom" />
import { ROLE_NAMES } from '../../write/references.ts'
import { ROLES, type AuditedReference, type Role } from '../protocol.ts'
import { docs, type Doc } from './docs.ts'
import { button, byId, language, make, word } from './dom.ts'

/** What the panel of references hands on. */
export interface Choices {
  /** Holds the report against other documents, each in its role. */
  readonly hold: (doc: Doc, against: Doc['against']) => void
  /** Asks for files, which become references of the report. */
  readonly add: (doc: Doc) => void
}

/** What a report is held against: a row for each document with what it was taken for, and what may be added. */
export function drawReferences(doc: Doc, { hold, add }: Choices): void {
  const { against } = doc
  const count = against.length
  byId('refs-count').textContent = count === 0 ? word('noReferences') : word('manyReferences', { n: count })
  const rows = against.map(({ doc: other, role }, at) => {
    const told = doc.judged?.references.find(({ path }) => path === other.name)
    const name = make('bdi', { className: 'name', title: other.name }, other.name)
    const shut = button('×', () => hold(doc, against.filter((_, place) => place !== at)), 'plain')
    shut.setAttribute('aria-label', word('removeReference', { name: other.name }))
    const chosen = (next: Role | null) =>
      hold(doc, against.map((one, place) => (place === at ? { ...one, role: next } : one)))
    return make('div', { className: 'told' }, name, roleOf(other, role, told, chosen), shut, saidOf(told))
  })
  const others = docs().filter(other => other !== doc && against.every(one => one.doc !== other))
  const offer = (words: string, more: readonly Doc[]) =>
    button(words, () => hold(doc, [...against, ...more.map(other => ({ doc: other, role: null }))]), 'offer')
  const offers = others.map(other => offer(word('takeReference', { name: other.name }), [other]))
  const all = others.length < 2 ? [] : [offer(word('takeAll'), others)]
  const open = button(word('addReference'), () => add(doc), 'offer')
  const hint = make('p', { className: 'hint' }, word('referencesHint'))
  byId('refs-list').replaceChildren(hint, ...rows, ...offers, ...all, open)
}

/** 自动：上年报告, and the roles that may be told instead. A table of facts says itself what it is. */
function roleOf(
  other: Doc,
  role: Role | null,
  told: AuditedReference | undefined,
  chosen: (role: Role | null) => void,
): HTMLElement {
  const names = ROLE_NAMES[language()]
  if (told?.role === 'table') return make('span', { className: 'fixed' }, names.table)
  const select = make('select')
  select.setAttribute('aria-label', word('roleOf', { name: other.name }))
  const option = (value: string, text: string): HTMLElement => {
    const made = make('option', {}, text)
    made.value = value
    made.selected = value === (role ?? '')
    return made
  }
  const guessed = role === null && told !== undefined ? names[told.role] : ''
  select.append(
    option('', guessed === '' ? word('guess') : word('guessed', { role: guessed })),
    ...ROLES.map(each => option(each, names[each])),
  )
  select.addEventListener('change', () => chosen(ROLES.find(each => each === select.value) ?? null))
  return select
}

function saidOf(told: AuditedReference | undefined): HTMLElement {
  if (told === undefined) return make('small', {}, word('notHeld'))
  const { place, year, pairs, role } = told
  const when = year === null ? word('yearUnknown') : word('yearKnown', { year })
  const where = [place ?? word('placeUnknown'), ...(role === 'table' ? [] : [when])]
  return make('small', {}, word('pairs', { where: where.join(word('comma')), n: pairs }))
}
