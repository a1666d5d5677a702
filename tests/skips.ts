import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node'

interface Skip {
  readonly name: string
  readonly reason: string | null
}

/** In brackets in the name of a test or of what it belongs to: `(skips without qpdf)`. */
const REASON = /\(([^()]*(?:\bskip|\bset GOUJI_)[^()]*)\)/

/**
 * Tells at the end of a run what was skipped, and why. A skip without a reason fails the run: nobody would ever know what
 * it waits for. Tests that the command line leaves out (-t) are no skips, nor are those whose preparation failed.
 */
export default class Skips implements Reporter {
  #chosen = false

  onInit(vitest: Vitest): void {
    this.#chosen = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#chosen) return
    const skips = modules.filter(module => module.state() !== 'failed').flatMap(skipsIn)
    const reasons = new Map<string, Skip[]>()
    for (const skip of skips) reasons.set(skip.reason ?? NONE, [...(reasons.get(skip.reason ?? NONE) ?? []), skip])
    for (const [reason, skipped] of reasons) {
      console.log(`\nskipped, ${reason}:`)
      for (const { name } of skipped) console.log(`  ${name}`)
    }
    if (skips.length === 0) console.log('\nnothing was skipped')
    if (reasons.has(NONE)) process.exitCode = 1
  }
}

const NONE = 'no reason given (write it in brackets in the name: skips without …)'

const skipsIn = (module: TestModule): readonly Skip[] => skipsOf(module, module.relativeModuleId)

function skipsOf({ children }: TestModule | TestSuite, file: string): readonly Skip[] {
  return [...children.array()].flatMap(child => {
    if (child.type === 'test') return child.result().state === 'skipped' ? [skipOf(child, file)] : []
    return child.options.mode === 'skip' ? [skipOf(child, file)] : skipsOf(child, file)
  })
}

function skipOf(child: TestCase | TestSuite, file: string): Skip {
  const note = child.type === 'test' ? noteOf(child) : undefined
  return { name: `${file} › ${child.fullName}`, reason: note ?? REASON.exec(child.fullName)?.[1] ?? null }
}

function noteOf(test: TestCase): string | undefined {
  const result = test.result()
  return result.state === 'skipped' ? result.note : undefined
}
