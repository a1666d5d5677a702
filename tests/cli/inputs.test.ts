import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { auditIn, folder, gouji, listed, RIGHT, WRONG } from './gouji.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))))

/** Each is refused for its own reason. */
const BAD: readonly { readonly name: string; readonly content: string | Uint8Array; readonly says: string }[] = [
  { name: 'empty.txt', content: '', says: '空' },
  { name: 'blank.txt', content: ' \n\u3000\n', says: '空' },
  { name: 'bom.txt', content: bytes([0xef, 0xbb, 0xbf]), says: '空' },
  { name: 'binary.txt', content: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), says: '二进制' },
  {
    name: 'picture',
    content: bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 2, 0, 0, 0, 2]),
    says: '二进制',
  },
  { name: 'cut.txt', content: bytes('第一行。\n第二行总额一百二十三亿元', [0xe4, 0xba]), says: '第2行' },
  { name: 'odd.txt', content: bytes([0xff, 0xff, 0xff, 0x80, 0x80, 0x0a]), says: '编码' },
  { name: 'utf16.txt', content: bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), says: 'UTF-16LE' },
  { name: 'word.rtf', content: '{\\rtf1\\ansi 1}', says: 'RTF' },
  { name: 'archive.zip', content: bytes('PK', [3, 4, 20, 0, 0, 0], 'a.txt'), says: '压缩包' },
  { name: 'fake.pdf', content: '不是PDF的内容', says: 'pdf' },
  { name: 'fake.docx', content: '不是Word的内容', says: 'docx' },
  { name: 'old.xls', content: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'Workbook'), says: '旧版' },
]

describe('a report that cannot be read', () => {
  test.each(BAD)('$name is refused in one line, and leaves nothing behind', ({ name, content, says }) => {
    const cwd = folder({ [name]: content })
    const { status, out, lines } = gouji(cwd, 'audit', name, '--format', 'json')
    expect([status, out]).toEqual([2, ''])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^${name}：.*${says}`))
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  test('does not keep the others from being audited', () => {
    const cwd = folder({ ...Object.fromEntries(BAD.map(({ name, content }) => [name, content])), 'good.txt': RIGHT })
    const { status, out, lines } = gouji(
      cwd,
      'audit',
      ...BAD.map(({ name }) => name),
      'good.txt',
      'missing.txt',
      '--format',
      'json',
    )
    expect(status).toBe(2)
    expect(lines).toHaveLength(BAD.length + 1)
    expect(out.split('\n')[0]).toMatch(/^good\.txt /)
    expect(listed(join(cwd, 'output'))).toEqual(['good.audit.json'])
  })

  test('may be a link that leads nowhere, or no file at all', () => {
    const cwd = folder({ 'in/good.txt': RIGHT })
    symlinkSync('nowhere.txt', join(cwd, 'in/lost.txt'))
    spawnSync('mkfifo', [join(cwd, 'in/pipe.txt')])
    const { status, lines } = gouji(cwd, 'audit', 'in', '/dev/zero', '--format', 'json')
    expect(status).toBe(2)
    expect(lines.map(line => line.split('：')[0])).toEqual([
      'in/lost.txt',
      ...(existsSync(join(cwd, 'in/pipe.txt')) ? ['in/pipe.txt'] : []),
      '/dev/zero',
    ])
    expect(listed(join(cwd, 'output'))).toEqual(['good.audit.json'])
  })

  test('is a folder without reports, a pattern without matches, or a name without a file', () => {
    const cwd = folder({ 'in/.hidden.txt': WRONG, 'in/README.md': WRONG })
    for (const name of ['in', '*.docx', 'none.txt', 'in/none/none.txt']) {
      const { status, lines } = gouji(cwd, 'audit', name)
      expect([status, lines.length]).toEqual([2, 1])
      expect(lines[0]).toContain(name)
    }
  })
})

describe('reports are found', () => {
  test('in sources/, but for README.md, dot-files and our own output', () => {
    const cwd = folder({
      'sources/b.txt': RIGHT,
      'sources/年/a.md': RIGHT,
      'sources/README.md': WRONG,
      'sources/.draft.txt': WRONG,
      'sources/~$b.docx': 'Word',
      'sources/年.txt/c.txt': RIGHT,
      'sources/.cache/c.txt': WRONG,
      'sources/b.audit.html': WRONG,
      'sources/note.json': '{}',
    })
    const { status, out, err } = gouji(cwd, 'audit', '--format', 'json')
    expect([status, err]).toEqual([0, ''])
    expect(listed(join(cwd, 'output'))).toEqual(['a.audit.json', 'b.audit.json', 'c.audit.json'])
    expect(out).toContain('npx gouji audit')
  })

  test('not at all where there is no sources/', () => {
    const { status, lines } = gouji(folder(), 'audit')
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain('sources')
  })

  test('by pattern and by folder, each once', () => {
    const cwd = folder({ 'in/a.txt': RIGHT, 'in/b.txt': RIGHT, 'in/c.md': RIGHT })
    const { out } = gouji(cwd, 'audit', 'in/*.txt', 'in', 'in/a.txt', '--format', 'json')
    const rows = out.split('\n').filter(line => line.startsWith('in'))
    expect(rows.map(row => row.split(' ')[0])).toEqual(['in/a.txt', 'in/b.txt', 'in/c.md'])
  })

  test('whatever their names hold', () => {
    const cwd = folder({ '报告 [终稿]（1）*.txt': RIGHT })
    expect(gouji(cwd, 'audit', '报告 [终稿]（1）*.txt', '--format', 'json').status).toBe(0)
    expect(auditIn(cwd, 'output/报告 [终稿]（1）*.audit.json').source.path).toBe('报告 [终稿]（1）*.txt')
  })

  test('but never among our own output', () => {
    const cwd = folder({ 'r.txt': RIGHT })
    gouji(cwd, 'audit', 'r.txt')
    const { status, lines } = gouji(cwd, 'audit', 'output/r.audit.html', 'r.txt', '--format', 'json')
    expect([status, lines.length]).toEqual([0, 1])
    expect(lines[0]).toContain('output/r.audit.html')
    expect(listed(join(cwd, 'output'))).not.toContain('r.audit.audit.json')
  })
})
