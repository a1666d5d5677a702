// npm run bench:speed [FOLDER] -- [--rounds N] [--processes N] [--largest MB] [--profile]
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { inputsOf } from '../../pipeline/read/inputs.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { jobsTimes, processTimes } from './processes.ts'
import { hotSpots } from './profile.ts'
import { kindOf } from './reports.ts'
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
    profile: { type: 'boolean', default: false },
  },
})

/** Reports of one call whose threads are measured. */
const MANY = 60

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
const audit = (draft: Draft) => auditInStages(draft, rules, NO_CONFIG.settings)

const drafts: Draft[] = []
for (const path of (await inputsOf([folder])).paths.filter(name => /\.(?:txt|md)$/.test(name))) {
  const draft = await readDraft(path)
  if (kindOf(path, draft.text) !== '其他') drafts.push(draft)
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
  const processes = sample === undefined ? [] : processTimes('dist/cli.js', sample, Number(values.processes))
  const work = drafts.filter(({ path, text }) => kindOf(path, text) === '政府工作报告').slice(0, MANY)
  const jobs = work.length > 1 ? jobsTimes('dist/cli.js', work.map(({ path }) => path), Number(values.rounds)) : []
  const throughput = stagesOver(drafts, Number(values.rounds))
  const growth = growthOf(
    drafts.map(({ text }) => text),
    Number(values.largest) * 1e6,
  )
  mkdirSync('output', { recursive: true })
  writeFileSync('output/speed.json', `${JSON.stringify({ processes, jobs, throughput, growth }, null, 1)}\n`)
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
      '',
      `One call over ${work.length} work reports, json`,
      table(
        ['--jobs', 'median ms', '× as fast as 1'],
        jobs.map(one => [String(one.jobs), one.median.toFixed(0), one.ratio.toFixed(2)]),
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
