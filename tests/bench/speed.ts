// npm run bench:speed [FOLDER] -- [--rounds N] [--processes N] [--largest MB] [--peers FOLDER] [--profile]
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { SourceError } from '../../pipeline/errors.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { inputsOf } from '../../pipeline/read/inputs.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { INSTALL, peersIn } from './peers.ts'
import { jobsTimes, peakOf, processTimes, secondsOf } from './processes.ts'
import { hotSpots } from './profile.ts'
import { kindOf, type ReportKind } from './reports.ts'
import { auditInStages, STAGES } from './stages.ts'
import { percent, table } from './table.ts'
import { growthOf, stagesOver } from './throughput.ts'

const {
  values,
  positionals: [folder = process.env['GOUJI_CORPUS'] ?? 'sources'],
} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    processes: { type: 'string', default: '11' },
    largest: { type: 'string', default: '10' },
    peers: { type: 'string', default: '.' },
    profile: { type: 'boolean', default: false },
  },
})

// where certificates are to be read, a bare node takes two and a half times as long, and every ratio looks small
delete process.env['NODE_EXTRA_CA_CERTS']

const CLI = 'dist/cli.js'

/** Reports of one call whose threads are measured. */
const MANY = 60

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
const audit = (draft: Draft) => auditInStages(draft, rules, NO_CONFIG.settings)

const drafts: Draft[] = []
const { paths } = await inputsOf([folder])
for (const path of paths.filter(name => /\.(?:txt|md|html?)$/.test(name))) {
  const draft = await draftOf(path)
  if (draft !== null && kindOf(path, draft.text) !== '其他') drafts.push(draft)
}

/** null where nothing can be read: an empty file in the folder. */
async function draftOf(path: string): Promise<Draft | null> {
  try {
    return await readDraft(path)
  } catch (fault) {
    if (fault instanceof SourceError) return null
    throw fault
  }
}

const ofKind = (kind: ReportKind): readonly Draft[] => drafts.filter(({ path, text }) => kindOf(path, text) === kind)
const KINDS = ['政府工作报告', '统计公报', '预算报告'] as const

/** Text to verdicts, by kind of report. */
const throughputs = (rounds: number) =>
  KINDS.flatMap(kind => {
    const own = ofKind(kind)
    return own.length === 0 ? [] : [{ kind, reports: own.length, ...stagesOver(own, rounds) }]
  })

/** The largest PDF of the folder: seconds for 100,000 of its characters. */
async function volume() {
  const path = paths.filter(name => name.endsWith('.pdf')).toSorted((a, b) => statSync(b).size - statSync(a).size)[0]
  const draft = path === undefined ? null : await draftOf(path)
  if (path === undefined || draft === null) return null
  const seconds = secondsOf(CLI, path)
  return { path, characters: draft.text.length, seconds, per100000: (seconds * 100_000) / draft.text.length }
}

async function profile(): Promise<void> {
  for (const draft of drafts) audit(draft)
  const spots = await hotSpots(() => {
    for (let round = 0; round < Number(values.rounds); round += 1) drafts.forEach(audit)
  }, 25)
  const rows = spots.map(({ name, file, share }) => [name, file, percent(share, 1)])
  console.log(table(['function', 'file', 'self'], rows))
}

async function measure(): Promise<void> {
  const [sample] = (await inputsOf(['sources'])).paths
  const peers = sample === undefined ? [] : peersIn(values.peers, sample)
  const processes = sample === undefined ? [] : processTimes(CLI, sample, peers, Number(values.processes))
  const work = ofKind('政府工作报告').slice(0, MANY).map(({ path }) => path)
  const jobs = work.length > 1 ? jobsTimes(CLI, work, Number(values.rounds)) : []
  const memory = [
    ['one report, json', peakOf(CLI, sample === undefined ? [] : [sample], 'json')],
    ['one report, html,pdf,json', peakOf(CLI, sample === undefined ? [] : [sample], 'html,pdf,json')],
    ...(work.length > 1 ? [[`${work.length} reports, json`, peakOf(CLI, work, 'json')] as const] : []),
  ] as const
  const largest = await volume()
  const kinds = throughputs(Number(values.rounds))
  const throughput = stagesOver(drafts, Number(values.rounds))
  const growth = growthOf(
    drafts.map(({ text }) => text),
    Number(values.largest) * 1e6,
  )
  mkdirSync('output', { recursive: true })
  const told = { processes, jobs, memory, volume: largest, kinds, throughput, growth }
  writeFileSync('output/speed.json', `${JSON.stringify(told, null, 1)}\n`)
  console.log(
    [
      `Whole process, one report (${sample})`,
      table(
        ['', 'median ms', '× node -e 0', 'fastest ms', '× node -e 0'],
        processes.map(one => [
          one.name,
          one.median.toFixed(1),
          one.medianRatio.toFixed(2),
          one.fastest.toFixed(1),
          one.fastestRatio.toFixed(2),
        ]),
      ),
      ...(peers.length === 0 ? [`No peers in ${values.peers}; ${INSTALL}, then --peers FOLDER`] : []),
      '',
      `One call over ${work.length} work reports, json`,
      table(
        ['--jobs', 'median ms', '× as fast as 1'],
        jobs.map(one => [String(one.jobs), one.median.toFixed(0), one.ratio.toFixed(2)]),
      ),
      '',
      'Peak memory',
      table(['', 'MiB'], memory.map(([name, mebibytes]) => [name, mebibytes.toFixed(0)])),
      '',
      largest === null
        ? 'No PDF in the folder'
        : `${largest.path}: ${largest.characters} characters in ${largest.seconds.toFixed(1)} s, ` +
          `${largest.per100000.toFixed(1)} s for 100,000`,
      '',
      'In process by kind of report',
      table(
        ['', 'reports', 'MB', 'MB/s'],
        kinds.map(one => [one.kind, one.reports, megabytes(one.bytes), one.megabytesPerSecond.toFixed(1)]),
      ),
      '',
      `In process, ${drafts.length} reports, ${megabytes(throughput.bytes)} MB of UTF-8: ` +
        `${throughput.megabytesPerSecond.toFixed(1)} MB/s`,
      table(
        ['stage', 'ms', 'share', 'MB/s'],
        STAGES.map(stage => {
          const took = throughput.milliseconds[stage]
          return [stage, took.toFixed(1), percent(took, throughput.total), (throughput.bytes / 1000 / took).toFixed(1)]
        }),
      ),
      '',
      `Growth with size: exponent ${growth.exponent.toFixed(2)}`,
      table(
        ['MB', 'ms', 'MB/s', ...STAGES],
        growth.sizes.map(({ bytes, milliseconds, total }) => [
          megabytes(bytes),
          total.toFixed(0),
          (bytes / 1000 / total).toFixed(1),
          ...STAGES.map(stage => milliseconds[stage].toFixed(0)),
        ]),
      ),
      'exponents by stage: ' + STAGES.map(stage => `${stage} ${growth.byStage[stage].toFixed(2)}`).join(', '),
      '',
      'Written to output/speed.json',
    ].join('\n'),
  )
}

if (values.profile) await profile()
else await measure()
