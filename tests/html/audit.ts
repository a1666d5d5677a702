import type {
  Allowance,
  Audit,
  AuditedClaim,
  AuditedFigure,
  Diagnosis,
  Fate,
  Finding,
  Repair,
  Severity,
} from '../../pipeline/model.ts'

/**
 * A valid audit of a made-up report, written down as the report's text with marks. In the text every figure stands as
 * ⟦figure|fate|metric|period|measure⟧; headings are lines that begin with 一、 or （一）. Claims and findings name figures
 * by their number in the text.
 */
export interface MadeUp {
  readonly marked: string
  readonly claims?: readonly MadeUpClaim[]
  readonly findings?: readonly MadeUpFinding[]
  readonly path?: string
  readonly notices?: readonly string[]
}

export interface MadeUpClaim {
  readonly rule: string
  readonly figures: readonly number[]
  readonly working: string
  readonly verdict?: AuditedClaim['verdict']
}

export interface MadeUpFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly accused: number | string
  readonly evidence?: readonly number[]
  readonly claims?: readonly number[]
  readonly expected?: readonly [display: string, low: number | null, high: number | null]
  readonly working?: string
  readonly repairs?: readonly (readonly [figure: number, display: string, low: number | null, high: number | null])[]
  readonly allows?: readonly (readonly [claim: number, figure: number, low: number | null, high: number | null])[]
  readonly diagnosis?: readonly Diagnosis[]
  readonly settled?: Finding['settled']
  readonly page?: number
}

export function madeUpAudit({
  marked,
  claims = [],
  findings = [],
  path = '工作报告.txt',
  notices = [],
}: MadeUp): Audit {
  const { text, figures } = read(marked)
  const sections = headings(text)
  const audited = claims.map((claim, at) => claimOf(claim, at, figures))
  const workings = claims.map(({ working }) => working)
  const made = findings.map((finding, at) => findingOf(finding, at, text, figures, sections, workings))
  const count = (fate: Fate): number => figures.filter(figure => figure.status === fate).length
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version: '0.1.0' },
    source: {
      path,
      sha256: '9f2b6c1e4a7d80c35e1f92ab47d6c8035b1e7f0a2c4d6e8f90a1b2c3d4e5f607',
      format: 'txt',
      title: text.split('\n', 1)[0] ?? '',
      characters: [...text].length,
      text,
      notices,
    },
    summary: {
      verified: count('verified'),
      contradicted: count('contradicted'),
      questioned: count('questioned'),
      unpaired: count('unpaired'),
      unread: count('unread'),
      exempt: count('exempt'),
      figures: figures.length - count('exempt'),
      claims: audited.length,
      errors: made.filter(({ severity, settled }) => severity === 'error' && settled === null).length,
      warnings: made.filter(({ severity, settled }) => severity === 'warning' && settled === null).length,
      notes: made.filter(({ severity, settled }) => severity === 'note' && settled === null).length,
      settled: made.filter(({ settled }) => settled !== null).length,
    },
    sections,
    tables: [],
    figures,
    claims: audited,
    findings: made,
  }
}

function read(marked: string): { readonly text: string; readonly figures: readonly AuditedFigure[] } {
  let text = ''
  const figures: AuditedFigure[] = []
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const fields = /^⟦([\s\S]*)⟧$/.exec(piece)?.[1]?.split('|')
    if (fields === undefined) {
      text += piece
      continue
    }
    const [printed = '', fate = 'unpaired', metric = '', period = '', measure = ''] = fields
    const number = Number(/[\d.]+/.exec(printed)?.[0] ?? Number.NaN)
    const half = 0.5 * 10 ** -(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0)
    const exact = /[个项家位]$/.test(printed)
    figures.push({
      id: `f${figures.length}`,
      text: printed,
      start: text.length,
      end: text.length + printed.length,
      value: Number.isNaN(number) ? null : number,
      unit: printed.replace(/^[\d.．]+/, ''),
      interval: Number.isNaN(number) ? [null, null] : exact ? [number, number] : [number - half, number + half],
      qualifier: null,
      metric: metric || null,
      scope: metric === '' ? null : '全市',
      period: period || null,
      modality: measure === 'target' ? 'target' : 'actual',
      measure: measure || null,
      status: fate as Fate,
    })
    text += printed
  }
  return { text, figures }
}

function headings(text: string): Audit['sections'] {
  const found = [...text.matchAll(/^(?:([一二三四五六七八九十]+、)|（[一二三四五六七八九十]+）)[^\n。]*。?/gm)]
  return found.map((match, at) => {
    const level = match[1] === undefined ? 2 : 1
    const next = found.slice(at + 1).find(other => level === 2 || other[1] !== undefined)
    return { title: match[0], level, start: match.index, end: next?.index ?? text.length }
  })
}

function claimOf(claim: MadeUpClaim, at: number, figures: readonly AuditedFigure[]): AuditedClaim {
  const own = claim.figures.flatMap(index => figures[index] ?? [])
  return {
    id: `c${at}`,
    rule: claim.rule,
    figures: own.map(figure => figure.id),
    start: Math.min(...own.map(figure => figure.start)),
    end: Math.max(...own.map(figure => figure.end)),
    formula: 'end / start = (1 + rate / 100) ^ years',
    working: claim.working,
    verdict: claim.verdict ?? 'consistent',
    evidence: { place: 'text', strength: 'hard' },
  }
}

function findingOf(
  made: MadeUpFinding,
  at: number,
  text: string,
  figures: readonly AuditedFigure[],
  sections: Audit['sections'],
  workings: readonly string[],
): Finding {
  const accused = typeof made.accused === 'number' ? figures[made.accused] : undefined
  const start = accused?.start ?? text.indexOf(String(made.accused))
  const end = accused?.end ?? start + String(made.accused).length
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  const stop = text.indexOf('。', end)
  const expected = made.expected
  return {
    id: `k${at}`,
    fingerprint: `fp-${made.rule}-${at}`,
    rule: made.rule,
    severity: made.severity,
    message: made.message,
    figures: accused === undefined ? [] : [accused.id],
    evidence: (made.evidence ?? []).map(index => `f${index}`),
    claims: (made.claims ?? []).map(index => `c${index}`),
    start,
    end,
    quote: text.slice(start, end),
    context: [from, stop < 0 ? text.length : stop + 1],
    section: sections.filter(section => section.start <= start && start < section.end).map(section => section.title),
    page: made.page ?? null,
    stated: text.slice(start, end),
    expected: expected === undefined ? null : { display: expected[0], interval: [expected[1], expected[2]] },
    formula: made.working === undefined ? null : 'end / start - 1',
    working: made.working ?? null,
    computed: null,
    corrected: null,
    reason: null,
    ...((made.claims ?? []).length < 2
      ? {}
      : { relations: made.claims!.map(index => ({ claim: `c${index}`, working: workings[index] ?? '' })) }),
    repairs: (made.repairs ?? []).map(
      ([figure, display, low, high]): Repair => ({
        figure: `f${figure}`,
        expected: { display, interval: [low, high] },
      }),
    ),
    ...(made.allows === undefined
      ? {}
      : {
          allows: made.allows.map(
            ([claim, figure, low, high]): Allowance => ({
              claim: `c${claim}`,
              figure: `f${figure}`,
              interval: [low, high],
            }),
          ),
        }),
    diagnosis: made.diagnosis ?? [],
    settled: made.settled ?? null,
  }
}
