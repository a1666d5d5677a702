import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')

interface Component {
  readonly 'bom-ref': string
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly [{ readonly license?: { readonly id: string }; readonly expression?: string }]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

const notices = readFileSync(join(dist, 'NOTICES.txt'), 'utf8')
const bill = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'))
const components: readonly Component[] = bill.components
const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`)
const licenceOf = ({ licenses: [{ license, expression }] }: Component): string => license?.id ?? expression ?? ''

/** What esbuild says beside each module that it puts into a script: its path. */
const bundled = new Set(
  readdirSync(dist)
    .filter(name => /\.m?js$/.test(name))
    .flatMap(name => [...readFileSync(join(dist, name), 'utf8').matchAll(/^\s*\/\/ (\S*node_modules\/\S+)$/gm)])
    .map(([, path = '']) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ''),
)

const PURL = /^pkg:npm\/(?:%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+(?:#[\w-]+)?$/

/** What asks for no more than to be named. */
const FREE = new Set(['(MIT AND Zlib)', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'])

describe('the bill of materials', () => {
  test('is of CycloneDX, of this version, and names each part once', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 })
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'gouji', version: manifest.version })
    const refs = components.map(component => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.dependencies).toEqual([{ ref: bill.metadata.component['bom-ref'], dependsOn: refs }])
    for (const { purl } of components) expect(purl).toMatch(PURL)
  })

  test('names every package that stands in a script, and the fonts', () => {
    expect(bundled.size).toBeGreaterThan(50)
    const named = new Set(components.map(nameOf))
    expect([...bundled, '@expo-google-fonts/noto-sans-sc'].filter(name => !named.has(name))).toEqual([])
  })

  test('says of each the version and the checksum that were installed', () => {
    const installed = new Map(
      Object.entries<{ version?: string; integrity?: string }>(lock.packages).map(([path, { version, integrity }]) => [
        `${path.split('node_modules/').at(-1)}@${version}`,
        integrity,
      ]),
    )
    for (const component of components) {
      const integrity = installed.get(`${nameOf(component)}@${component.version}`)
      expect(integrity, component.purl).toBeDefined()
      const [sum] = component.hashes ?? []
      expect(`sha512-${Buffer.from(sum?.content ?? '', 'hex').toString('base64')}`).toBe(integrity)
    }
  })

  test('holds no licence that would bind who passes gouji on', () => {
    expect(components.filter(component => !FREE.has(licenceOf(component))).map(licenceOf)).toEqual([])
  })
})

describe('the notices', () => {
  test.each(components)('hold the licence of $purl', component => {
    const part = component.purl.split('#')[1]
    const what = `${nameOf(component)} ${component.version}${part === undefined ? '' : ` (${part})`}`
    const head = `${what}: ${licenceOf(component)}`
    const own = notices.split(`${'='.repeat(80)}\n`).filter(text => text.startsWith(`${head}\n\n`))
    expect(own).toHaveLength(1)
    expect(own[0]!.length).toBeGreaterThan(400)
    expect(own[0]).toMatch(/copyright|\(c\)|©|Apache License/i)
  })

  test('stand in the page too, where it is built', () => {
    const page = join(dist, 'gouji.html')
    if (existsSync(page)) expect(readFileSync(page, 'utf8')).toContain(notices.trim())
  })
})

test('both are in the package, and SECURITY.md says where', () => {
  expect(manifest.files).toContain('dist')
  const told = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  for (const name of ['dist/NOTICES.txt', 'dist/sbom.cdx.json']) expect(told).toContain(name)
})
