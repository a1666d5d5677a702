import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { folder } from '../cli/gouji.ts'
import { packed, READY, TARBALL } from './packed.ts'

describe('the package', () => {
  const store = packed()
  const tarball = join(store, TARBALL)

  test('is one file, with its checksum; the page lies beside it where it is built', () => {
    const sumOf = (name: string) => createHash('sha256').update(readFileSync(join(store, name))).digest('hex')
    const files = [TARBALL, readFileSync(READY, 'utf8')].filter(name => name !== '')
    expect(readdirSync(store).filter(name => name !== basename(READY)).sort()).toEqual([...files, 'SHA256SUMS'].sort())
    expect(readFileSync(join(store, 'SHA256SUMS'), 'utf8')).toBe(files.map(name => `${sumOf(name)}  ${name}\n`).join(''))
  })

  test('has types that hold', () => {
    const program = `
      import { audit, diff, readDraft, render, ConfigError } from 'gouji'
      import type { Audit, AuditOptions, Draft, Finding } from 'gouji'
      const options: AuditOptions = { name: '报告.txt', year: 2023, rules: { growth: 'warning' } }
      const found: Audit = await audit('增长5%', options)
      const draft: Draft = await readDraft(new Uint8Array([49]))
      const bytes: Uint8Array = await render(found, 'pdf', { lang: 'en' })
      const quotes: readonly string[] = found.findings.map((finding: Finding) => finding.quote)
      const changes: number = diff(found, found).changed.length
      // @ts-expect-error no such format
      await render(found, 'docx')
      // @ts-expect-error no such level
      await audit('', { rules: { growth: 'loud' } })
      export { draft, bytes, quotes, changes, ConfigError }
    `
    const own = folder({ 'use.mts': program, 'package.json': '{ "type": "module" }' })
    const installed = join(own, 'node_modules/gouji')
    mkdirSync(installed, { recursive: true })
    spawnSync('tar', ['xzf', tarball, '-C', installed, '--strip-components=1'])
    expect(existsSync(join(installed, manifest.types))).toBe(true)
    const compiled = ts.createProgram([join(own, 'use.mts')], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      types: [],
      skipDefaultLibCheck: true,
    })
    const problems = ts.getPreEmitDiagnostics(compiled)
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })

  test('needs no other at run time, and names nothing of the project that it does not hold', () => {
    const { status, stdout } = spawnSync('tar', ['tzf', tarball], { encoding: 'utf8' })
    expect(status).toBe(0)
    const files = stdout.split('\n')
    const told = ['dist/NOTICES.txt', 'dist/sbom.cdx.json']
    for (const file of [...Object.values(manifest.bin), manifest.types, manifest.exports['.'].default, ...told])
      expect(files).toContain(`package/${file.replace(/^\.\//, '')}`)
    expect(files.filter(file => /\/\.|\.ts$(?<!\.d\.mts)|node_modules|tests\//.test(file))).toEqual([])
    expect(manifest).not.toHaveProperty('dependencies')
  })
})

test('the package can be asked without a file: text in, an audit out', async () => {
  const { audit, render } = await import('../../pipeline/index.ts')
  const text = '2018年到2023年，全市财政收入由100.0亿元增加到131.4亿元，年均增长6.5%。'
  const found = await audit(text)
  expect(found.summary.errors).toBe(1)
  const [finding] = found.findings
  const decisions = [{ fingerprint: finding?.fingerprint ?? '', decision: 'rejected' as const, remark: '口径不同' }]
  expect((await audit(text, { decisions })).summary).toMatchObject({ errors: 0, settled: 1 })
  expect((await audit(text, { rules: { 'average-growth': 'off' } })).findings).toEqual([])
  await expect(audit(text, { rules: { nothing: 'off' } })).rejects.toThrow('nothing')
  await expect(audit(text, { identities: [{ formula: '甲 = sqrt(乙)' }] })).rejects.toThrow('sqrt')
  await expect(audit('')).rejects.toThrow('空')
  expect(new TextDecoder().decode(await render(found, 'markdown'))).toContain('矛盾')
  // @ts-expect-error no such format
  await expect(render(found, 'docx')).rejects.toThrow('docx')
})
