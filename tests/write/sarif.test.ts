import { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log, Result } from 'sarif'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditIn, folder, gouji, listed, RIGHT, WRONG } from '../cli/gouji.ts'
import schema from './sarif.schema.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))

const isUri = (text: string): boolean => /^[A-Za-z][\w+.-]*:[\x21-\x7e]+$/.test(text)
const isReference = (text: string): boolean => /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+$/.test(text)
const ajv = new Ajv({ allErrors: true, formats: { uri: isUri, 'uri-reference': isReference } })
const valid = ajv.compile(schema)

/** What the compiler says to the file as a value of the type, which knows every property of the standard and its words. */
function typeProblems(cwd: string, logs: readonly string[]): readonly string[] {
  const programs = logs.map((name, index) => {
    const file = join(cwd, `log${index}.ts`)
    const source = `import type { Log } from 'sarif'\nexport const log: Log = ${readFileSync(join(cwd, name), 'utf8')}`
    return { file, source: ts.createSourceFile(file, source, ts.ScriptTarget.ES2022) }
  })
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    lib: ['lib.es2022.d.ts'],
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['sarif'],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) => programs.find(({ file }) => file === name)?.source ?? getSourceFile(name, ...rest)
  host.fileExists = name => programs.some(({ file }) => file === name) || ts.sys.fileExists(name)
  const program = ts.createProgram(programs.map(({ file }) => file), options, host)
  return programs.flatMap(({ source }, index) =>
    program.getSemanticDiagnostics(source).map(({ messageText }) => {
      return `${logs[index]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    }),
  )
}

/**
 * The official schema is no package of this project. Two checks stand for it: the types of the standard, by the compiler,
 * and a schema of our own for what types cannot say, which takes nothing that we do not write.
 */
describe('SARIF as it is written', () => {
  const cwd = folder({ '稿 件/a.txt': WRONG, 'b.txt': RIGHT, 'c.txt': `${WRONG}2023年，全市外贸出口下降2倍。\n` })
  const audit = (...args: readonly string[]) => gouji(cwd, 'audit', ...args, '-f', 'json,sarif', '--fail-on', 'never')
  let names: readonly string[] = []
  const logs = (): readonly Log[] => names.map(name => JSON.parse(readFileSync(join(cwd, name), 'utf8')))
  const results = (): readonly Result[] => logs().flatMap(({ runs }) => runs.flatMap(({ results: all }) => all ?? []))

  beforeAll(() => {
    audit(join(root, 'sources'), '-o', 'samples')
    audit('稿 件/a.txt', '--baseline', 'b.txt', '-o', 'held')
    audit('b.txt', join(cwd, 'c.txt'), '-o', 'paths')
    const [{ fingerprint } = {}] = auditIn(cwd, 'held/a.audit.json').findings
    const decisions = [{ fingerprint, decision: 'rejected', remark: '口径不同' }]
    const settled = folder({ 'gouji.decisions.json': JSON.stringify({ schemaVersion: 1, decisions }) })
    audit('稿 件/a.txt', '--decisions', join(settled, 'gouji.decisions.json'), '-o', 'settled')
    names = listed(cwd).filter(name => name.endsWith('.sarif'))
  }, 60_000)

  test('has everything that we may write', () => {
    expect(names).toHaveLength(9)
    const all = results()
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']))
    for (const key of ['baselineState', 'relatedLocations', 'suppressions'] as const)
      expect(all.some(result => result[key]?.length)).toBe(true)
  })

  test('is what the types of the standard say', () => {
    expect(typeProblems(cwd, names)).toEqual([])
  }, 60_000)

  test('is what our schema of it says', () => {
    for (const log of logs()) {
      valid(log)
      expect(valid.errors ?? []).toEqual([])
    }
  })

  test('names rules that it lists, and numbers places so that a message may point at them', () => {
    for (const { runs } of logs())
      for (const { tool, results: all = [] } of runs) {
        const ids = tool.driver.rules?.map(({ id }) => id) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        for (const { ruleId, ruleIndex = -1, relatedLocations = [] } of all) {
          expect(ids[ruleIndex]).toBe(ruleId)
          expect(relatedLocations.map(({ id }) => id)).toEqual(relatedLocations.map((_, index) => index + 1))
        }
      }
  })

  test('and both checks see what is wrong', () => {
    const [log = expect.fail('no log')] = logs()
    const [run = expect.fail('no run')] = log.runs
    const wrong: Readonly<Record<string, unknown>> = {
      version: { ...log, version: '2.2.0' },
      columns: { ...log, runs: [{ ...run, columnKind: 'bytes' }] },
      level: { ...log, runs: [{ ...run, results: [{ level: 'fatal', message: { text: '' } }] }] },
      message: { ...log, runs: [{ ...run, results: [{ ruleId: 'growth' }] }] },
      name: { ...log, runs: [{ ...run, resultz: [] }] },
    }
    const own = folder(Object.fromEntries(Object.entries(wrong).map(([name, bad]) => [name, JSON.stringify(bad)])))
    const problems = typeProblems(own, Object.keys(wrong))
    for (const [name, bad] of Object.entries(wrong)) {
      expect(valid(bad), name).toBe(false)
      expect(problems.some(problem => problem.startsWith(`${name}: `)), name).toBe(true)
    }
  }, 60_000)
})
