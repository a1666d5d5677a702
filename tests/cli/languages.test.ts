import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { folder, gouji, piped, WRONG } from './gouji.ts'

/** What is no word of a language: names of formats, programs, options, commands, files, variables and codes. */
const NAMES =
  /--?[a-z][\w-]*|gouji [a-z]+|docs\/configuration\.md|\.audit\b|\b(?:Word|WPS|Excel|Office|PDF|RTF|YAML|HTML|CSV|OCR|README|UTF-(?:8|16)\w*|GBK|GB18030|MB|gouji|bash|zsh|fish|json|docx?|xlsx?|txt|md|csv|html|pdf)\b/g
const CODES = /\b[A-Z][A-Z_]{3,}\b|\b(?:auto|CI_\w+|JOB_\w+)\b/g

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])
const DOCX = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:body/></w:document>' }

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'r.txt': WRONG,
  'r2.txt': WRONG,
  'x.bin': Uint8Array.from([0, 1, 2, 3, 0, 255, 0, 9]),
  'empty.txt': ' \n',
  'binary.txt': Uint8Array.from([0, 1, 2, 3, 0, 255, 0, 9, 0, 0, 0]),
  'latin.txt': Uint8Array.from([0x41, 0xff, 0xfe, 0x81, 0x20, 0xff, 0xff, 0x80]),
  'marked.txt': Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x42]),
  'cut.docx': zip(DOCX).subarray(0, 60),
  'blank.docx': zip(DOCX),
  'bodiless.docx': zip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<a/>' }),
  'unpaired.docx': zip({ ...DOCX, 'word/document.xml': '<w:document><w:body></w:document>' }),
  'typed.docx': zip({ ...DOCX, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }),
  'archive.docx': zip({ 'a.txt': 'a' }),
  'old.doc': OLE,
  'rich.txt': '{\\rtf1 text}',
  'cut.pdf': '%PDF-1.7\nnothing',
  'named.pdf': 'plain text',
  'quotes.csv': '指标,数\n"a,1\n',
  'script.html': '<html><body><script>1</script></body></html>',
  'empty.xlsx': zip({ '[Content_Types].xml': '<Types/>', 'xl/a.xml': '<a/>' }),
  'indent.yaml': 'rules:\n  a: on\n b: off\n',
  'twice.yaml': 'year: 2023\nyear: 2024\n',
  'tab.yaml': 'rules:\n\ta: on\n',
  'open.yaml': 'region: "abc\n',
  'key.yaml': 'yeer: 2023\n',
  'type.yaml': 'year: abc\n',
  'small.yaml': 'year: 3\n',
  'large.yaml': 'year: 3000\n',
  'list.yaml': 'identities: 3\n',
  'missing.yaml': 'identities:\n  - name: a\n',
  'empty.yaml': 'region: ""\n',
  'enum.yaml': 'failOn: often\n',
  'rule.yaml': 'rules:\n  streek: off\n',
  'equation.yaml': 'identities:\n  - formula: 财政总支出\n',
  'metrics.yaml': 'identities:\n  - formula: 财政总支出 = 3\n',
  'formula.yaml': 'identities:\n  - formula: 财政总支出 = 基本支出 + * 项目支出\n',
  'call.yaml': 'identities:\n  - formula: 财政总支出 = sqrt(基本支出)\n',
  'power.yaml': 'identities:\n  - formula: 财政总支出 = 基本支出 ^ 99\n',
  'units.yaml': 'identities:\n  - formula: 常住人口 = 地区生产总值 + 常住人口\n',
  'other.json': '{"a": 1}',
  'old.audit.json': '{"a": 1}',
  'decisions.json': '{"schemaVersion": 1, "decisions": [{"fingerprint": "0123456789", "decision": "maybe"}]}',
  'short.json': '{"schemaVersion": 1, "decisions": [{"fingerprint": "0", "decision": "accepted"}]}',
  'broken.json': '{"decisions": [',
}

/** A command line a row: what is wrong with it is told in one line of either language. */
const CASES: readonly (readonly string[])[] = [
  [],
  ['adit'],
  ['audit', '--wrong'],
  ['audit', '--output'],
  ['audit', 'r.txt', '--format', 'docx'],
  ['audit', 'r.txt', '--format', ''],
  ['audit', 'r.txt', '--fail-on', 'note'],
  ['audit', 'r.txt', '--pdf', 'long'],
  ['audit', 'r.txt', '--color', 'blue'],
  ['audit', 'r.txt', '--rule', 'streek=off'],
  ['audit', 'r.txt', '--rule', 'streak=of'],
  ['audit', 'r.txt', '--max-warnings', 'ten'],
  ['audit', 'r.txt', '--name', 'a.txt'],
  ['audit', 'r.txt', '--fail-on-new'],
  ['audit', 'r.txt', '--shard', '3'],
  ['audit', 'r.txt', '--shard', 'auto/3'],
  ['audit', 'r.txt', '--shard', '1/2', '-o', '-', '-f', 'json'],
  ['audit', 'r.txt', '--annotate', '-o', '-'],
  ['audit', 'r.txt', '-o', '-', '-f', 'json,html'],
  ['audit', 'r.txt', 'r2.txt', '-o', '-', '-f', 'html'],
  ['audit', 'r.txt', 'r2.txt', '--baseline', 'r.txt'],
  ['audit', 'r.txt', '--baseline', 'none.audit.json'],
  ['audit', 'r.txt', '--baseline', 'old.audit.json'],
  ['audit', 'r.txt', '--decisions', 'none.json'],
  ['audit', 'r.txt', '--decisions', 'other.json'],
  ['audit', 'r.txt', '-f', 'json', '-o', 'r.txt/out'],
  ['audit', 'r.txt', '-f', 'json', '-o', 'r2.txt'],
  ['audit', 'none.txt'],
  ['audit', '*.none'],
  ['audit', 'void'],
  ['diff', 'r.txt'],
  ['merge'],
  ['merge', 'void'],
  ['merge', 'nowhere'],
  ['decisions'],
  ...['r.txt', 'other.json', 'decisions.json', 'short.json', 'broken.json', 'none.pdf', 'cut.pdf', 'x.bin'].map(name => ['decisions', name]),
  ['read'],
  ['read', '一句', '两句'],
  ['read', '一句', '--year', '23'],
  ['explain'],
  ['explain', 'streek'],
  ['completion', 'csh'],
  ...Object.keys(FILES)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ['audit', 'r.txt', '--config', name]),
  ['audit', 'r.txt', '--config', 'none.yaml'],
]

/** What cannot be read: one command line asks for all. */
const UNREADABLE = Object.keys(FILES).filter(name => !/^r2?\.|\.yaml$|\.json$|\.bin$/.test(name))

const cwd = folder(FILES)
mkdirSync(join(cwd, 'void'))
writeFileSync(join(cwd, 'void', 'x.bin'), 'a')

/** What was handed over: names of files, and what stands in quotes. */
const withoutInput = (line: string, args: readonly string[]): string =>
  [...args.flatMap(argument => [argument, ...argument.split('=')]), ...Object.keys(FILES)]
    .filter(argument => argument.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((text, argument) => text.replaceAll(argument, ''), line)
    .replace(/“[^”]*”/g, '')

/** 可用 a、b: words that must be written as they are. */
const withoutChoices = (line: string): string => line.replace(/(?:是不是 |可用的?[值项]?[ ：]|completion )[\w、 -]+/g, '')

/** A line in Chinese, and the same in English: no word of another language in either, but what was handed over. */
function expectOneLanguage(chinese: string, english: string, args: readonly string[]): void {
  const words = withoutChoices(withoutInput(chinese, args)).replace(NAMES, '').replace(CODES, '')
  expect([words.match(/[A-Za-z]{2,}/g), chinese]).toEqual([null, chinese])
  const foreign = withoutInput(english, args).replace(/财政总支出 = 基本支出 \+ 项目支出/, '')
  expect([foreign.match(/[\p{Script=Han}，；：、（）]+/gu), english]).toEqual([null, english])
}

test.each(CASES.map(args => [args.join(' '), args] as const))('gouji %s: one line, of one language', (_, args) => {
  const chinese = gouji(cwd, ...args)
  const english = gouji(cwd, ...args, '--lang', 'en')
  expect([chinese.status, english.status]).toEqual([2, 2])
  expect([chinese.lines.length, english.lines.length]).toEqual([1, 1])
  expectOneLanguage(chinese.lines[0] ?? '', english.lines[0] ?? '', args)
})

describe('files that cannot be read', () => {
  const audit = (...more: readonly string[]) => gouji(cwd, 'audit', ...UNREADABLE, '-f', 'none', ...more)
  const chinese = audit()
  const english = audit('--lang', 'en')

  test('are told of in a line each, and nothing else', () => {
    expect([chinese.status, english.status]).toEqual([2, 2])
    expect([chinese.lines.length, english.lines.length]).toEqual([UNREADABLE.length, UNREADABLE.length])
  })

  test.each(UNREADABLE)('%s: one line, of one language', name => {
    const [own = '', ...others] = chinese.lines.filter(line => line.startsWith(`${name}：`))
    const [same = '', ...more] = english.lines.filter(line => line.startsWith(`${name}: `))
    expect([own, others, same, more]).toEqual([expect.stringMatching(/./), [], expect.stringMatching(/./), []])
    expectOneLanguage(own, same, [name])
  })
})

test('what the environment holds is told in one language too', () => {
  const around = { env: { SOURCE_DATE_EPOCH: 'now' } }
  expect(piped(cwd, around, 'audit', 'r.txt').err).toMatch(/环境变量/)
  expect(piped(cwd, around, 'audit', 'r.txt', '--lang', 'en').err).not.toMatch(/\p{Script=Han}/u)
})
