// How Stryker runs the tests: vitest's own runner, in Stryker's process. Its plugin for vitest starts a thread for each
// mutant and loads all there, which takes a hundred times as long.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import vm from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { getFn, startTests } from '@vitest/runner'
import { getFullName, getTests } from '@vitest/runner/utils'

/** What bundle.mjs has made. */
const TESTS = 'output/mutants/tests.cjs'
/** How long each file and each test takes without a mutant, for all processes. */
const TIMES = 'output/mutants/times.json'
const MODULES = ['fast-check', 'mathjs', 'vitest']

// enough to tell a mutant, in a fifth of the time
process.env['GOUJI_PROPERTY_RUNS'] = '300'

const STATUS = { pass: TestStatus.Success, fail: TestStatus.Failed }
const CONFIG = {
  setupFiles: [],
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  maxConcurrency: 1,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  retry: 0,
  tags: [],
}

/** Ends a test that goes on much longer than without a mutant: Stryker would end the process, which must load anew. */
const within = (milliseconds, run) => {
  globalThis.running = run
  return CALL.runInThisContext({ timeout: milliseconds })
}
const CALL = new vm.Script('globalThis.running()')
const isOver = error => error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

class Runner {
  /** What instrumented code looks at, and where it writes down that it was run. */
  #mutants = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
  #compiled
  #required = new Map()
  #times

  capabilities() {
    return { reloadEnvironment: true }
  }

  /** Stands in the copy with the mutants now. */
  async init() {
    for (const name of MODULES) this.#required.set(name, await import(name))
    const text = `(function (require, exports) {${readFileSync(TESTS, 'utf8')}\n})`
    this.#compiled = new vm.Script(text, { filename: resolve(TESTS) }).runInThisContext()
  }

  /** Each file by itself: what is run as it is loaded, is run for all its tests. */
  async dryRun() {
    const mutants = this.#mutants
    mutants.activeMutant = undefined
    const tests = []
    const perTest = {}
    const times = {}
    for (const file of Object.keys(this.#load())) {
      mutants.mutantCoverage = { static: {}, perTest: {} }
      const start = performance.now()
      const done = await this.#runFile(file, this.#load()[file])
      times[file] = performance.now() - start
      tests.push(...done)
      const covered = mutants.mutantCoverage
      for (const { id, timeSpentMs } of done) {
        perTest[id] = added(covered.static, covered.perTest[id] ?? {})
        times[id] = timeSpentMs
      }
    }
    writeFileSync(TIMES, JSON.stringify(times))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } }
  }

  /**
   * Loads anew what the wanted tests need: nothing that a mutant left behind reaches the next. What is soonest over
   * comes first: the first that fails is the last.
   */
  async mutantRun({ activeMutant: { id }, hitLimit, testFilter }) {
    Object.assign(this.#mutants, { activeMutant: id, hitCount: 0, hitLimit })
    const wanted = testFilter && new Set(testFilter)
    const times = (this.#times ??= JSON.parse(readFileSync(TIMES, 'utf8')))
    const files = this.#load()
    const tests = []
    for (const file of Object.keys(files).sort((a, b) => times[a] - times[b])) {
      if (wanted !== undefined && !testFilter.some(test => test.startsWith(file))) continue
      tests.push(...(await this.#runFile(file, files[file], wanted)))
      if (tests.some(({ status }) => status === TestStatus.Failed)) break
    }
    const over = tests.some(test => test.isOver) ? { status: DryRunStatus.Timeout } : undefined
    const reached = over ?? determineHitLimitReached(this.#mutants.hitCount, hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  #limitOf(test) {
    return Math.round(1000 + 10 * (this.#times?.[idOf(test)] ?? 1000))
  }

  /** The files of tests, of which nothing is loaded yet. */
  #load() {
    const files = {}
    const node = createRequire(resolve(TESTS))
    this.#compiled(name => this.#required.get(name) ?? node(name), files)
    return files
  }

  /** All tests, or those of the wanted up to the first that fails. */
  async #runFile(file, load, wanted) {
    const chosen = test => wanted?.has(idOf(test)) ?? true
    let failed = false
    const [run] = await startTests([resolve(file)], {
      config: { ...CONFIG, root: process.cwd() },
      importFile: load,
      onBeforeRunTask: test => {
        if (!chosen(test) || (failed && wanted !== undefined)) test.mode = 'skip'
        this.#mutants.currentTestId = idOf(test)
      },
      runTask: test => within(this.#limitOf(test), getFn(test)),
      onAfterRunTask: test => {
        failed ||= test.result?.state === 'fail'
        this.#mutants.currentTestId = undefined
      },
    })
    return run.result?.state === 'fail' && getTests(run).length === 0
      ? [unloaded(file, run)]
      : getTests(run).filter(chosen).map(told)
  }
}

const added = (some, more) => {
  const sum = { ...some }
  for (const [mutant, hits] of Object.entries(more)) sum[mutant] = (sum[mutant] ?? 0) + hits
  return sum
}

const idOf = test => getFullName(test)

const told = test => ({
  id: idOf(test),
  name: test.fullTestName,
  fileName: test.file.filepath,
  timeSpentMs: test.result?.duration ?? 0,
  status: STATUS[test.result?.state] ?? TestStatus.Skipped,
  failureMessage: test.result?.errors?.[0]?.message ?? '',
  isOver: test.result?.errors?.some(isOver) ?? false,
})

/** A file that cannot even be loaded fails as a test does. */
const unloaded = (file, { result }) => ({
  id: file,
  name: file,
  fileName: resolve(file),
  timeSpentMs: 0,
  status: TestStatus.Failed,
  failureMessage: result.errors?.[0]?.message ?? 'not loaded',
})

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner)]
