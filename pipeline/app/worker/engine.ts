import manifest from '../../../package.json' with { type: 'json' }
import { loadConfig, NO_CONFIG } from '../../config.ts'
import { loadDecisions, readDecisions } from '../../decisions.ts'
import { against } from '../../diff/baseline.ts'
import { compare } from '../../diff/index.ts'
import type { Decision } from '../../findings/decided.ts'
import type { Audit, Draft, Finding, Settings, Severity } from '../../model.ts'
import { readBytes } from '../../read/index.ts'
import { formatOf } from '../../read/sniff.ts'
import { rules } from '../../rules.gen.ts'
import { auditDraft } from '../../run.ts'
import { ANNOTATORS } from '../../write/back/index.ts'
import { diffHtml } from '../../write/diff/html.ts'
import { viewOf } from '../../write/diff/view.ts'
import { headline } from '../../write/headline.ts'
import { WRITERS } from '../../write/index.ts'
import { createHash } from '../node/crypto.ts'
import { put } from '../node/disk.ts'
import { edited } from '../edited.ts'
import type { Answers, Judged, Place, Question, SourceFile, Terms } from '../protocol.ts'
import { composed, formIn } from './form.ts'
import { part } from './parts.ts'
import { referencesOf } from './references.ts'
import { tell } from './told.ts'

type Answering = {
  readonly [Kind in Question['kind']]: (question: Extract<Question, { kind: Kind }>) => Promise<Answers[Kind]>
}

/** What comes of a question. What it throws is told as on the command line. */
export const answer = (question: Question): Promise<Answers[keyof Answers]> =>
  (ANSWERS[question.kind] as (asked: Question) => Promise<Answers[keyof Answers]>)(question)

const ANSWERS: Answering = {
  open: async ({ file, terms }) => judged(await draftOf(file), terms),
  judge: ({ draft, terms }) => judged(draft, terms),
  edit: async ({ draft, text, terms }) => judged(await withText(draft, text), terms),
  write: async ({ result, draft, original, terms }) => {
    const audit = await auditOf(draft, terms)
    tell({ kind: 'stage', stage: 'writing' })
    if (result === 'pdf') await part('fonts')
    const written =
      result === 'copy'
        ? await copyOf(audit, original)
        : result === 'diff'
          ? await diffOf(audit, terms)
          : await (await WRITERS[result]())(audit, { lang: terms.lang, rules })
    return typeof written === 'string' ? new TextEncoder().encode(written) : written
  },
  decisions: async ({ file: { name, bytes } }) => readDecisions(laid(name, bytes)),
  settings: async ({ file: { name, bytes }, lang }) => {
    const path = laid(name, bytes)
    await loadConfig(path, ids)
    return {
      form: await formIn(path, new TextDecoder().decode(bytes)),
      rules: rules.map(({ id, title, titleEn, severity = 'error' }) => ({
        ...{ id, severity, title: lang === 'zh' ? title : titleEn },
      })),
    }
  },
  compose: async ({ config, form }) => {
    const text = await composed(config, form)
    await settingsIn(text)
    return text
  },
}

const ids = rules.map(({ id }) => id)

const CONFIG = 'gouji.config.yaml'
const DECISIONS = 'gouji.decisions.json'

function laid(name: string, content: Uint8Array | string): string {
  put(`/${name}`, content)
  return name
}

async function draftOf({ name, bytes }: SourceFile): Promise<Draft> {
  tell({ kind: 'stage', stage: 'reading' })
  if (formatOf(bytes, name) === 'pdf') await part('cmaps')
  return readBytes(bytes, name)
}

/** A plain file is read anew with its new text; what another format knew of places in its text moves along. */
async function withText(draft: Draft, text: string): Promise<Draft> {
  const bytes = new TextEncoder().encode(text)
  if (draft.format !== 'txt' && draft.format !== 'md') {
    return { ...edited(draft, text), sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  return text.trim() === '' ? { ...draft, text, blocks: null, tables: [] } : readBytes(bytes, draft.path)
}

let known: { readonly text: string; readonly settings: Promise<Settings> } | null = null

/** @throws ConfigError, which names line and column */
function settingsIn(text: string): Promise<Settings> {
  if (text.trim() === '') return Promise.resolve(NO_CONFIG.settings)
  if (known?.text !== text) {
    known = { text, settings: loadConfig(laid(CONFIG, text), ids).then(({ settings }) => settings) }
  }
  return known.settings
}

async function auditOf(draft: Draft, terms: Terms): Promise<Audit> {
  const { config, decisions, old } = terms
  const settings = await settingsIn(config)
  tell({ kind: 'stage', stage: 'judging' })
  const options = { version: manifest.version, rules, settings }
  const judge = (one: Draft, more: readonly Decision[] = []): Audit =>
    auditDraft(one, { ...options, decisions: more, references: referencesOf(one, terms, settings) })
  const fresh = judge(draft, await decided(decisions))
  return old === null ? fresh : against(judge(old), fresh)
}

/** As the command line would read them from the file that the page saves. */
async function decided(decisions: readonly Decision[]): Promise<readonly Decision[]> {
  if (decisions.length === 0) return []
  return loadDecisions(laid(DECISIONS, JSON.stringify({ schemaVersion: 1, decisions })))
}

async function judged(draft: Draft, terms: Terms): Promise<Judged> {
  const audit = await auditOf(draft, terms)
  tell({ kind: 'stage', stage: 'writing' })
  const write = await WRITERS.html()
  const open = (severity: Severity): number =>
    audit.findings.filter(finding => finding.severity === severity && finding.settled === null).length
  return {
    draft,
    html: String(await write(audit, { lang: terms.lang, rules })),
    title: audit.source.title,
    headline: headline(audit, terms.lang),
    open: { error: open('error'), warning: open('warning'), note: open('note') },
    figures: audit.figures.map(({ start, end }) => [start, end] as const),
    places: audit.findings.map(finding => ({
      ...{ start: finding.start, end: finding.end, severity: finding.severity, settled: finding.settled !== null },
      mended: mendedIn(audit, finding),
    })),
    references: audit.references ?? [],
  }
}

/** The answer as it stands in the finding's corrected sentence, in the place of the figure alone. */
function mendedIn({ figures }: Audit, { figures: [accused], expected, corrected }: Finding): Place['mended'] {
  const figure = figures.find(({ id }) => id === accused)
  if (figure === undefined || expected === null || corrected === null) return null
  const { start, end, unit } = figure
  const text = figure.text.includes(unit) ? expected.display : expected.display.replace(unit, '')
  return corrected.includes(text) ? { start, end, text } : null
}

async function copyOf(audit: Audit, original: Uint8Array | null): Promise<Uint8Array> {
  const annotator = ANNOTATORS[audit.source.format]
  if (annotator === undefined || original === null) throw new Error(`no copy of ${audit.source.format}`)
  if (audit.source.format === 'pdf') await part('cmaps')
  return (await annotator())(original, audit)
}

async function diffOf(audit: Audit, { old, lang, config }: Terms): Promise<string> {
  if (old === null) throw new Error('no earlier draft')
  const before = auditDraft(old, { version: manifest.version, rules, settings: await settingsIn(config) })
  return diffHtml(viewOf(before, audit, compare(before, audit), lang), lang)
}
