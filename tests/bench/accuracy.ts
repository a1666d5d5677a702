// npm run bench:accuracy [FOLDER] -- [--per-report N | --all] [--seed WORD] [--only PART-OF-PATH] [--format LIST]
//   [--missed N] [--jobs N]; with --sample N it prints N verified verdicts to be read by eye, and nothing else
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { SourceError } from '../../pipeline/errors.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { inputsOf } from '../../pipeline/read/inputs.ts'
import type { RealSlip } from './result.ts'
import { printResult, printSample } from './print.ts'
import { resultOf } from './result.ts'
import { kindOf } from './reports.ts'
import type { ReportTrial, TrialOptions } from './trial.ts'
import { tryReport } from './trial.ts'

if (isMainThread) await main()
else parentPort?.postMessage(await tryAll(workerData.paths, workerData.options))

async function main(): Promise<void> {
  const {
    values,
    positionals: [folder = process.env['GOUJI_CORPUS']],
  } = parseArgs({
    allowPositionals: true,
    options: {
      'per-report': { type: 'string', default: '30' },
      all: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      format: { type: 'string', default: 'txt,md' },
      missed: { type: 'string', default: '40' },
      sample: { type: 'string' },
      jobs: { type: 'string', default: '2' },
    },
  })
  if (folder === undefined) {
    console.error('Name a folder of reports, or set GOUJI_CORPUS to one.')
    process.exitCode = 2
    return
  }
  const endings = values.format.split(',').map(ending => `.${ending}`)
  const { paths } = await inputsOf([folder])
  const chosen = paths.filter(path => endings.some(ending => path.endsWith(ending)) && path.includes(values.only))
  const perReport = values.all ? Infinity : values.sample === undefined ? Number(values['per-report']) : 0
  const started = performance.now()
  const trials = await share(chosen, { seed: values.seed, perReport }, Number(values.jobs))
  const seconds = (performance.now() - started) / 1000
  if (values.sample !== undefined) {
    console.log(printSample(trials, Number(values.sample), values.seed))
    return
  }
  const realSlips: readonly RealSlip[] = JSON.parse(readFileSync('tests/accuracy/real-slips.json', 'utf8'))
  const result = resultOf(trials, realSlips)
  mkdirSync('output', { recursive: true })
  writeFileSync('output/accuracy.json', `${JSON.stringify(result, null, 1)}\n`)
  console.log(printResult(result, Number(values.missed)))
  console.log(`\n${trials.length} reports, ${seconds.toFixed(1)} s, seed ${values.seed}; see output/accuracy.json`)
}

type Trials = readonly ReportTrial[]

/** Every n-th report to one of n threads, the results in the order of the reports. */
async function share(paths: readonly string[], options: TrialOptions, threads: number): Promise<Trials> {
  if (threads < 2) return await tryAll(paths, options)
  const trialsOf = (mine: readonly string[]): Promise<Trials> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { paths: mine, options } })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, thread) => trialsOf(paths.filter((_path, at) => at % threads === thread))),
  )
  return parts.flat().toSorted((a, b) => (a.report < b.report ? -1 : 1))
}

async function tryAll(paths: readonly string[], options: TrialOptions): Promise<Trials> {
  const trials: ReportTrial[] = []
  for (const path of paths) {
    try {
      const draft = await readDraft(path)
      if (kindOf(path, draft.text) !== '其他') trials.push(tryReport(draft, options))
    } catch (fault) {
      if (!(fault instanceof SourceError)) throw new Error(`auditing ${path}`, { cause: fault })
      console.error(fault.message)
    }
  }
  return trials
}
