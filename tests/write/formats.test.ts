import { SaxesParser } from 'saxes'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { github } from '../../pipeline/write/github.ts'
import { gitlab } from '../../pipeline/write/gitlab.ts'
import { json } from '../../pipeline/write/json.ts'
import { junit } from '../../pipeline/write/junit.ts'
import { markdown } from '../../pipeline/write/markdown.ts'
import { sarif } from '../../pipeline/write/sarif.ts'
import { summary, terminal } from '../../pipeline/write/terminal.ts'
import { audit, clean, rules } from './audit.ts'

const options = { rules, lang: 'zh' } as const
const lines = audit.source.text.split('\n')

describe('json', () => {
  test('holds the audit, a figure a line', () => {
    expect(JSON.parse(json(audit))).toEqual(audit)
    expect(
      json(audit)
        .split('\n')
        .filter(line => line.startsWith('    {"id":"f')),
    ).toHaveLength(audit.figures.length)
    expect(JSON.parse(json({ ...clean, figures: [] }))).toEqual({ ...clean, figures: [] })
  })
})

describe('sarif', () => {
  const log: Log = JSON.parse(sarif(audit, options))
  const results = log.runs[0]?.results ?? []

  test('points at the accused words by line and column, and by offset', () => {
    const places = results.map(({ locations }) => locations?.[0]?.physicalLocation)
    expect(places).toHaveLength(audit.findings.length)
    for (const [index, place] of places.entries()) {
      const { startLine = 0, startColumn = 0, endColumn = 0, charOffset = 0, charLength = 0 } = place?.region ?? {}
      const quote = audit.findings[index]?.quote
      expect(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe(quote)
      expect(audit.source.text.slice(charOffset, charOffset + charLength)).toBe(quote)
    }
  })

  test('names the file by a relative URI that decodes to its path', () => {
    const uri = results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''
    expect(decodeURIComponent(uri)).toBe(audit.source.path)
    expect(uri).toMatch(/^[A-Za-z0-9%/._-]+$/)
    const absolute: Log = JSON.parse(sarif({ ...audit, source: { ...audit.source, path: '/稿件/a b.txt' } }, options))
    expect(new URL(absolute.runs[0]?.artifacts?.[0]?.location?.uri ?? '').protocol).toBe('file:')
  })

  test('lists its rules, and each result names its own', () => {
    const listed = log.runs[0]?.tool.driver.rules ?? []
    for (const { ruleId, ruleIndex = -1 } of results) expect(listed[ruleIndex]?.id).toBe(ruleId)
  })

  test('keeps fingerprints, and settled findings as suppressed', () => {
    expect(results.every(({ partialFingerprints }) => partialFingerprints?.['gouji/v1'] === 'a1b2c3d4e5f60718')).toBe(
      true,
    )
    expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([0, 0, 0, 1])
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'error'])
  })
})

describe('junit', () => {
  const parse = (xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] => {
    const tags: { name: string; attributes: Record<string, string> }[] = []
    const parser = new SaxesParser()
    parser.on('error', fault => {
      throw fault
    })
    parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }))
    parser.write(xml).close()
    return tags
  }

  test('is well-formed whatever the report holds, and its counts are those of its cases', () => {
    const tags = parse(junit(audit, options))
    const suite = tags.find(({ name }) => name === 'testsuite')?.attributes
    const count = (name: string): string => String(tags.filter(tag => tag.name === name).length)
    expect(suite).toMatchObject({ tests: count('testcase'), failures: count('failure'), skipped: count('skipped') })
    expect([count('testcase'), count('failure'), count('skipped')]).toEqual(['4', '1', '1'])
    expect(tags.find(({ name }) => name === 'failure')?.attributes['message']).toBe(audit.findings[0]?.message)
  })

  test.each([
    { failOn: 'error', failures: 1 },
    { failOn: 'warning', failures: 2 },
    { failOn: 'never', failures: 0 },
  ] as const)('fails as the run does: --fail-on $failOn', ({ failOn, failures }) => {
    const tags = parse(junit(audit, { ...options, failOn })).map(({ name }) => name)
    expect(tags.filter(name => name === 'failure')).toHaveLength(failures)
    expect(tags.filter(name => name === 'system-out')).toHaveLength(3 - failures)
  })

  test('strips what XML cannot hold', () => {
    const nasty = { ...audit.source, path: 'a\u0000\u0008\uFFFF\uD800b\u{1F600}' }
    expect(
      parse(junit({ ...clean, source: nasty }, options)).find(({ name }) => name === 'testsuite')?.attributes['name'],
    ).toBe('ab\u{1F600}')
  })

  test('a report without findings is one case that passes', () => {
    expect(parse(junit(clean, options)).filter(({ name }) => name === 'testcase')).toHaveLength(1)
    expect(junit(clean, options)).not.toContain('<failure')
  })
})

describe('github', () => {
  const output = github(audit, options)

  test('is one command a line; nothing in a report ends it early', () => {
    const commands = output.trimEnd().split('\n')
    expect(commands.map(line => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::warning', '::notice'])
    const [, properties = '', data = ''] = /^::error (.*?)::(.*)$/.exec(commands[0] ?? '') ?? []
    expect(properties).toContain('file=报告/年%2C度%3A50%25.txt,line=3,')
    expect(decodeURIComponent(data)).toBe(`${audit.findings[0]?.message}\n算式：${audit.findings[0]?.working}`)
  })

  test('tells the errors first', () => {
    const [one, ...others] = audit.findings
    const told = github({ ...audit, findings: [...others, ...(one === undefined ? [] : [one])] }, options)
    expect(told.split('\n').map(line => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::warning', '::notice', ''])
  })

  test('is empty where nothing stands unsettled', () => expect(github(clean, options)).toBe(''))
})

describe('gitlab', () => {
  test('is an array of issues, each with its own fingerprint', () => {
    const issues: { fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[] =
      JSON.parse(gitlab(audit, options))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info'])
    expect(issues[0]?.location).toMatchObject({ path: audit.source.path, lines: { begin: 3 } })
  })
})

describe('markdown', () => {
  const output = markdown(audit, options)

  test("tells the unsettled findings, and the report's words stay words", () => {
    expect(output.match(/^### /gm)).toHaveLength(3)
    expect(output).toContain('<mark>50%</mark>')
    expect(output.replaceAll(/<\/?mark>/g, '')).not.toMatch(/<[a-z/]/)
    expect(output).not.toContain('已核\n')
  })

  test('says so where there is none', () => expect(markdown(clean, options)).toContain('没有发现不符之处'))
})

describe('terminal', () => {
  const output = terminal(audit, { ...options, colour: false })

  test('names place, severity, the marked figure, what is stated and expected, and the other repair', () => {
    expect(output).toContain(`${audit.source.path}:3:3  矛盾  增速与首末数值不符 [growth]`)
    expect(output).toContain('增长⟦50%⟧，')
    expect(output).toContain('50% → 100%')
    expect(output).toContain('100亿元（2:11） → 133亿元')
    expect(output).not.toContain('口径不同')
  })

  test('has colour only where it is asked for, and no control character of the report', () => {
    expect(output).not.toContain('\u001B')
    expect(terminal(audit, { ...options, colour: true })).toContain('\u001B[31m')
    expect(output).not.toContain('\u0007')
  })

  test('closes with counts and coverage', () => {
    expect(output.trimEnd().split('\n').at(-1)).toBe(
      `${audit.source.path}  矛盾 1  存疑 1  提示 1  已处理 1  数字4个，已核对3个，75%`,
    )
    expect(summary(audit, { colour: false, lang: 'en' })).toContain(
      'error 1  warning 1  note 1  settled 1  4 figures, 3 checked, 75%',
    )
  })
})
