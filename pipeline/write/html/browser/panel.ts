/// <reference lib="dom" />
import { byId, data, make, word } from './page.ts'

const panel = byId('panel')
let checks: Map<string, HTMLTableRowElement[]> | null = null
let related: readonly Element[] = []

/** Tells of a figure what it is, its fate and why, and every check it takes part in: all from the page's own lists. */
export function openPanel(figure: HTMLElement): void {
  const own = rowsOf(figure.id)
  panel.replaceChildren(heading(figure), facts(figure), ...findingsOf(figure), ...lacking(figure), checksOf(own))
  panel.hidden = false
  panel.scrollTop = 0
  relate(own, figure)
}

export function closePanel(): void {
  panel.hidden = true
  relate([], null)
}

export const panelIsOpen = (): boolean => !panel.hidden

function heading(figure: HTMLElement): HTMLElement {
  const [name, why] = data.fates[fateOf(figure)] ?? ['', '']
  const text = make('bdi', '')
  text.append(...[...figure.childNodes].map(node => node.cloneNode(true)))
  const nav = make(
    'span',
    'nav',
    button('previous', '↑', word('previousFigure')),
    button('next', '↓', word('nextFigure')),
    button('close', '✕', word('close')),
  )
  const title = make('h3', '', text, make('span', `severity ${fateOf(figure)}`, name), nav)
  return make('div', '', title, make('p', 'why', why))
}

function button(action: string, sign: string, label: string): HTMLElement {
  const made = make('button', '', sign)
  made.dataset['action'] = action
  made.setAttribute('type', 'button')
  made.setAttribute('aria-label', label)
  return made
}

const fateOf = (figure: HTMLElement): string =>
  Object.keys(data.fates).find(fate => figure.classList.contains(fate)) ?? ''

/** The cells of the figure's row in the list of figures, with their headings; fate and text stand above already. */
function facts(figure: HTMLElement): HTMLElement {
  const list = make('dl', '')
  const row = document.getElementById(`r${figure.id.slice(1)}`)
  if (!(row instanceof HTMLTableRowElement)) return list
  const names = row.closest('table')?.querySelectorAll('thead th')
  const cells = [...row.cells]
  cells.slice(2).forEach((cell, index) => {
    if (cell.textContent === '' || cell.classList.contains('lack')) return
    const value = make('dd', '')
    value.append(...[...cell.childNodes].map(node => node.cloneNode(true)))
    list.append(make('dt', '', names?.[index + 2]?.textContent ?? ''), value)
  })
  return list
}

/** What the text would have to say for the figure to be checked. */
function lacking(figure: HTMLElement): readonly HTMLElement[] {
  const what = document.querySelector(`#r${figure.id.slice(1)} .lack`)?.textContent ?? ''
  return what === '' ? [] : [make('p', 'lacking', word('lacks', { what }))]
}

function findingsOf(figure: HTMLElement): readonly HTMLElement[] {
  const links: HTMLElement[] = []
  for (let next = figure.nextElementSibling; next?.classList.contains('ref'); next = next.nextElementSibling) {
    const link = make('a', 'figure', word('jumpFinding', { n: next.getAttribute('data-n') ?? '' }))
    link.setAttribute('href', next.getAttribute('href') ?? '')
    links.push(link)
  }
  return links.length === 0 ? [] : [make('p', '', ...links)]
}

function checksOf(rows: readonly HTMLTableRowElement[]): HTMLElement {
  if (rows.length === 0) return make('div', '')
  const items = rows.map(row => {
    const [verdict, rule, working, figures] = row.cells
    const item = make('li', '', make('b', '', `${verdict?.textContent ?? ''} · ${rule?.textContent ?? ''}`))
    for (const cell of [working, figures]) {
      const line = make('div', 'number')
      line.append(...[...(cell?.childNodes ?? [])].map(node => node.cloneNode(true)))
      item.append(line)
    }
    return item
  })
  return make('div', '', make('p', 'why', word('claimsOfFigure')), make('ul', '', ...items))
}

/** The checks of a figure. One pass over the ledger, at the first question. */
function rowsOf(id: string): readonly HTMLTableRowElement[] {
  if (checks === null) {
    checks = new Map()
    for (const row of document.querySelectorAll<HTMLTableRowElement>('#claims tr[data-f]')) {
      for (const figure of new Set(row.dataset['f']?.split(' '))) {
        const list = checks.get(figure)
        if (list === undefined) checks.set(figure, [row])
        else list.push(row)
      }
    }
  }
  return checks.get(id) ?? []
}

/** Tints the figures that stand in one check with the chosen one. */
function relate(rows: readonly HTMLTableRowElement[], figure: HTMLElement | null): void {
  for (const element of related) element.classList.remove('related')
  const ids = new Set(rows.flatMap(row => row.dataset['f']?.split(' ') ?? []))
  related = [...ids].flatMap(id => document.getElementById(id) ?? []).filter(element => element !== figure)
  for (const element of related) element.classList.add('related')
}
