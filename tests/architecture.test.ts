import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const LONGEST = 450
/** Of what reads words, which is read most. */
const SHORT = 300
const READABLE = 120

const files = ['pipeline', 'rules', 'tests'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name).replaceAll('\\', '/'))
    .filter(name => /\.(?:ts|mjs|css|hbs)$/.test(name) && !name.includes('.gen.')),
)

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"\n]*?from\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

const imports: readonly Import[] = files
  .filter(name => name.endsWith('.ts'))
  .flatMap(from => {
    const text = readFileSync(join(root, from), 'utf8').replace(/\{[^{}]*\}(?=\s*from)/g, '_')
    return [...text.matchAll(IMPORT)].map(([, type, still, lazy]) => {
      const target = still ?? lazy ?? ''
      return {
        from,
        to: target.startsWith('.') ? relative(root, join(root, dirname(from), target)).replaceAll('\\', '/') : target,
        typeOnly: type !== undefined,
      }
    })
  })

const linesOf = (name: string): number => readFileSync(join(root, name), 'utf8').split('\n').length - 1

/** The regular expressions of a file as they are written. */
function expressionsIn(name: string): readonly string[] {
  const source = ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

/** In the order in which a report goes through them. */
const ROOMS = [
  'read',
  'document',
  'quantities',
  'words',
  'subjects',
  'cover',
  'claims',
  'against',
  'constraints',
  'findings',
  'diff',
  'write',
]
/** What every room may know. */
const SHARED = new Set(
  ['model', 'rule', 'rules.gen', 'phrasing', 'phrasings.gen', 'interval', 'formula', 'basis', 'bisect', 'grouped', 'errors'].map(
    name => `pipeline/${name}.ts`,
  ),
)
/** Files of the way itself, which know the rooms they join. */
const PURE = ['run', 'audit', 'against', 'model', 'rule', 'phrasing', 'interval', 'formula', 'basis', 'bisect', 'grouped', 'errors', 'handbook']

const roomOf = (path: string): string | null => ROOMS.find(room => path.startsWith(`pipeline/${room}/`)) ?? null

describe('the rooms', () => {
  test('each import only shared files, themselves and earlier rooms', () => {
    const crossing = imports.filter(({ from, to }) => {
      const room = roomOf(from)
      if (room === null || !to.startsWith('pipeline/') || SHARED.has(to)) return false
      const other = roomOf(to)
      return other === null || ROOMS.indexOf(other) > ROOMS.indexOf(room)
    })
    expect(crossing).toEqual([])
  })

  test('between reading and writing know nothing of Node', () => {
    const pure = ROOMS.slice(1, -1)
    const impure = imports.filter(
      ({ from, to, typeOnly }) =>
        (pure.includes(roomOf(from) ?? '') ||
          PURE.some(name => from === `pipeline/${name}.ts`) ||
          from.startsWith('rules/')) &&
        !typeOnly &&
        !to.startsWith('pipeline/') &&
        !to.startsWith('rules/'),
    )
    expect(impure).toEqual([])
  })

  test('of one format never know those of another', () => {
    const formats = (path: string): string | null =>
      /^pipeline\/(?:read|write)\/(docx|doc|html|md|pdf|csv|xlsx)(?:\/|\.ts$)/.exec(path)?.[0] ?? null
    const stem = (path: string): string | null => formats(path)?.replace(/(?:\/|\.ts)$/, '') ?? null
    expect(
      imports.filter(({ from, to }) => stem(from) !== null && stem(to) !== null && stem(from) !== stem(to)),
    ).toEqual([])
  })
})

test('nothing knows of the page but the page', () => {
  expect(imports.filter(({ from, to }) => !/^(?:pipeline|tests)\/app\//.test(from) && to.startsWith('pipeline/app/'))).toEqual([])
})

test('rules import the rule and the model alone', () => {
  const allowed = ['pipeline/rule.ts', 'pipeline/model.ts', 'pipeline/basis.ts']
  expect(imports.filter(({ from, to }) => from.startsWith('rules/') && !allowed.includes(to))).toEqual([])
})

test('phrasings import the phrasing alone', () => {
  const own = imports.filter(({ from }) => from.startsWith('pipeline/phrasings/'))
  expect(own).not.toEqual([])
  expect(own.filter(({ to }) => to !== 'pipeline/phrasing.ts')).toEqual([])
})

test('nothing the project runs imports a test', () => {
  expect(imports.filter(({ from, to }) => !from.startsWith('tests/') && to.startsWith('tests/'))).toEqual([])
})

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = files
    .filter(name => linesOf(name) > LONGEST)
  expect(long).toEqual([])
})

describe('the rooms that read words', () => {
  const own = files.filter(name => /^pipeline\/(?:words|phrasings|subjects|cover|claims)\/.*\.ts$/.test(name))

  test(`hold no file of more than ${SHORT} lines`, () => {
    expect(own.filter(name => linesOf(name) > SHORT)).toEqual([])
  })

  test(`hold no regular expression of more than ${READABLE} characters`, () => {
    const long = own.flatMap(name =>
      expressionsIn(name)
        .filter(({ length }) => length > READABLE)
        .map(expression => `${name}: ${expression}`),
    )
    expect(long).toEqual([])
  })
})

test('the top level holds what it should and nothing else', () => {
  const allowed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vitest.config.ts',
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'Dockerfile',
    'docs',
    'LICENSE',
    'pipeline',
    'rules',
    'sources',
    'output',
    'tests',
    'dist',
    'node_modules',
  ]
  expect(readdirSync(root).filter(name => !name.startsWith('.') && !allowed.includes(name))).toEqual([])
})
