import { styleText } from 'node:util'
import { SEVERITY_NAMES } from '../findings/severity.ts'
import type { Audit, Finding, Repair, Severity } from '../model.ts'
import type { WriterOptions } from './index.ts'
import { baselineLines } from './diff/baseline.ts'
import { hasLines, placesOf } from './place.ts'
import { share as shareOf } from './headline.ts'
import { headOf, othersOf, repairWords, titleOf } from './said.ts'
import { shown } from './shown.ts'
import { fillIn } from './words.ts'

export interface TerminalOptions extends WriterOptions {
  readonly colour: boolean
}

/** What an editor, or the log of a CI run, reads: the findings in order, then what was checked and what was not. */
export function terminal(audit: Audit, options: TerminalOptions): string {
  const open = audit.findings.filter(finding => finding.settled === null)
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const path = shown(audit.source.path)
  const placeOf = placesOf(audit.source.text)
  const place = (start: number): string => {
    const { line, column } = placeOf(start)
    return `${line}:${column}`
  }
  const where = (finding: Finding): string => {
    if (hasLines(audit)) return `${path}:${place(finding.start)}`
    return [
      path,
      finding.page === null ? '' : WORDS[options.lang].page(finding.page),
      ...finding.section.slice(-1),
    ]
      .filter(part => part !== '')
      .join(' ')
  }
  const repair = (one: Repair): string => {
    const figure = figures.get(one.figure)
    if (figure === undefined) return ''
    const at = hasLines(audit) ? fillIn(WORDS[options.lang].at, { place: place(figure.start) }) : ''
    return repairWords(one, figure, at)
  }
  const blocks = open.map(finding =>
    block(finding, { where: where(finding), quote: quote(audit, finding, options), repair, options }),
  )
  const notices = audit.source.notices.map(notice => `${path}：${notice}\n`)
  const lines = [summary(audit, options), ...baselineLines(audit, options.lang).map(line)]
  const lapsed = lapsedLines(audit, options.lang)
  return [...notices, ...blocks, ...(lapsed === '' ? [] : [lapsed]), `${lines.join('\n')}\n`].join('\n')
}

/** Decisions that no finding is left for, with their remarks. */
export function lapsedLines({ lapsed = [] }: Audit, lang: WriterOptions['lang']): string {
  const words = WORDS[lang]
  return lapsed
    .map(({ decision, remark, about, fingerprint }) => {
      const said = [about === '' ? fingerprint : about, remark].filter(text => text !== '').map(line)
      return `${words.lapsed}${words[decision]}  ${said.join('  ')}\n`
    })
    .join('')
}

/** One line a report: what stands against it and how much of it was checked. */
export function summary(audit: Audit, { colour, lang }: Pick<TerminalOptions, 'colour' | 'lang'>): string {
  const { errors, warnings, notes, settled, figures, verified, contradicted, questioned, unread } = audit.summary
  const words = WORDS[lang]
  const checked = verified + contradicted + questioned
  const counts = [
    paint(`${words.error} ${errors}`, errors > 0 ? 'error' : null, colour),
    paint(`${words.warning} ${warnings}`, warnings > 0 ? 'warning' : null, colour),
    `${words.note} ${notes}`,
    ...(settled > 0 ? [`${words.settled} ${settled}`] : []),
  ]
  const share = figures === 0 ? '' : `${words.comma}${shareOf(checked, figures)}`
  return `${shown(audit.source.path)}  ${counts.join('  ')}  ${words.coverage(checked, figures, share, unread)}`
}

interface Parts {
  readonly where: string
  readonly quote: string
  readonly repair: (repair: Repair) => string
  readonly options: TerminalOptions
}

function block(finding: Finding, { where, quote, repair, options: { colour, lang, rules } }: Parts): string {
  const words = WORDS[lang]
  const rule = rules.find(({ id }) => id === finding.rule)
  const lines = [
    `${where}  ${paint(words[finding.severity], finding.severity, colour)}${
      finding.baseline === 'new' ? words.fresh : ''
    }  ${titleOf(finding, rules, lang)} [${finding.rule}]`,
    `  ${quote}`,
    `  ${line(headOf(finding))}`,
    ...(finding.otherwise === undefined || finding.working === null ? [] : [`  ${line(finding.otherwise)}`]),
  ]
  if (finding.working !== null) lines.push(`  ${words.working}${finding.working}`)
  for (const { message } of finding.diagnosis) lines.push(`  ${words.slip}${message}`)
  const others = othersOf(finding)
    .map(repair)
    .filter(text => text !== '')
  if (others.length > 0) lines.push(`  ${words.repairs}${others.join(words.or)}`)
  const why = lang === 'en' ? rule?.whyEn : (finding.reason ?? rule?.why)
  if (why !== undefined) lines.push(`  ${words.why}${why}`)
  return `${lines.join('\n')}\n`
}

/** A sentence may fill a page: what stands around the accused words is enough to find it. */
const AROUND = 60

/** The sentence, on one line, with the accused words marked. */
function quote(audit: Audit, { start, end, context: [from, to] }: Finding, { colour }: TerminalOptions): string {
  const { text } = audit.source
  const left = Math.max(from, start - AROUND)
  const right = Math.min(to, end + AROUND)
  const accused = line(text.slice(start, end))
  return [
    left > from ? '…' : '',
    line(text.slice(left, start)),
    colour ? styleText(['bold', 'underline'], accused, VALIDATED) : `⟦${accused}⟧`,
    line(text.slice(end, right)),
    right < to ? '…' : '',
  ].join('')
}

/** Without line ends, and without the control characters by which a report could command the terminal. */
const line = (text: string): string => text.replace(/\s*[\r\n]+\s*|[\x00-\x08\x0B-\x1F\x7F-\x9F]/g, '')

/** Whether there is colour was decided by who called. */
const VALIDATED = { validateStream: false } as const

const PAINT = { error: 'red', warning: 'yellow', note: 'cyan' } as const

const paint = (text: string, severity: Severity | null, colour: boolean): string =>
  colour && severity !== null ? styleText(PAINT[severity], text, VALIDATED) : text

const WORDS = {
  zh: {
    ...SEVERITY_NAMES.zh,
    settled: '已处理',
    fresh: '（新出现）',
    lapsed: '不再适用：',
    accepted: '采纳',
    rejected: '不采纳',
    'to-verify': '另行核实',
    undecided: '备注',
    comma: '，',
    or: '；或 ',
    at: '（{place}）',
    working: '算式：',
    slip: '可能：',
    repairs: '也可改：',
    why: '依据：',
    page: (page: number) => `第${page}页`,
    coverage: (checked: number, figures: number, share: string, unread: number) =>
      `数字${figures}个，已核对${checked}个${share}${unread > 0 ? `，未读懂${unread}个` : ''}`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    note: 'note',
    settled: 'settled',
    fresh: ' (new)',
    lapsed: 'no longer applies: ',
    accepted: 'accepted',
    rejected: 'rejected',
    'to-verify': 'to verify',
    undecided: 'remark',
    comma: ', ',
    or: '; or ',
    at: ' ({place})',
    working: 'working: ',
    slip: 'slip: ',
    repairs: 'or change: ',
    why: 'why: ',
    page: (page: number) => `page ${page}`,
    coverage: (checked: number, figures: number, share: string, unread: number) =>
      `${figures} figures, ${checked} checked${share}${unread > 0 ? `, ${unread} not understood` : ''}`,
  },
} as const
