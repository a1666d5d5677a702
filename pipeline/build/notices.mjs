// What dist/ holds of others → dist/NOTICES.txt, with each licence in full, and dist/sbom.cdx.json, the same for
// programs (a bill of materials as CycloneDX has it). Both follow from what was bundled; nobody keeps a list.
import { fs, path } from 'zx'

/** What packages hold of others again, or what is copied out of them, with a licence of its own. */
const HELD = [
  { package: '@expo-google-fonts/noto-sans-sc', as: 'fonts', licence: 'OFL-1.1', files: ['LICENSE_FONT'] },
  { package: 'pdfjs-dist', as: 'cmaps', licence: 'BSD-3-Clause', files: ['cmaps/LICENSE'] },
  { package: 'pdfjs-dist', as: 'core-js', licence: 'MIT', holder: 'Denis Pushkarev, CoreJS Company (core-js.io)' },
  { package: 'pdfjs-dist', as: 'jbig2', licence: 'Apache-2.0', files: ['wasm/LICENSE_PDFJS_JBIG2'] },
  {
    package: 'pdfjs-dist',
    as: 'openjpeg',
    licence: 'BSD-2-Clause',
    files: ['wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG'],
  },
  { package: 'pdfjs-dist', as: 'qcms', licence: 'MIT', files: ['wasm/LICENSE_QCMS', 'wasm/LICENSE_PDFJS_QCMS'] },
]

/** The words of a licence that a package names and does not hold. */
const SPOKEN = {
  ISC: holder => `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS
SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE
OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.
`,
  MIT: holder => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`,
}

/**
 * Of the package and of the page, which are built one after the other: what the other holds is remembered.
 * @param metafiles what esbuild says went into each bundle of it
 */
export async function buildNotices(root, built, metafiles) {
  const remembered = name => path.join(root, `dist/.bundled-${name}.json`)
  await fs.writeJson(remembered(built), foldersIn(metafiles))
  const known = ['package', 'page'].map(name => fs.readJson(remembered(name)).catch(() => []))
  const parts = await partsOf(root, [...new Set((await Promise.all(known)).flat())])
  const { name, version, license } = await fs.readJson(path.join(root, 'package.json'))
  const own = { name, version, licence: license }
  const files = {
    'NOTICES.txt': noticesOf(parts),
    'sbom.cdx.json': `${JSON.stringify(billOf(own, parts), null, 2)}\n`,
  }
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, 'dist', file)
    await fs.writeFile(`${target}.new`, text)
    await fs.rename(`${target}.new`, target)
  }
}

/** The folders of packages of which something went into a bundle, from the root. */
function foldersIn(metafiles) {
  const outputs = metafiles.flatMap(metafile => Object.values(metafile.outputs))
  const inputs = outputs.flatMap(output => Object.entries(output.inputs))
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => FOLDER.exec(file)?.[0])
  return [...new Set(used.filter(folder => folder !== undefined))]
}

const FOLDER = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

async function partsOf(root, folders) {
  const { packages } = await fs.readJson(path.join(root, 'package-lock.json'))
  const bundled = folders.map(folder => ({ folder, textOf: manifest => textsIn(root, folder, manifest) }))
  const held = HELD.map(({ package: name, as, licence, files, holder }) => ({
    folder: path.join('node_modules', name),
    as,
    licence,
    textOf: () => (files ? readAll(files.map(file => inPackage(root, name, file))) : SPOKEN[licence](holder)),
  }))
  const parts = [...bundled, ...held].map(async ({ folder, as, licence, textOf }) => {
    const manifest = await fs.readJson(path.join(root, folder, 'package.json'))
    const { name, version, homepage, license } = manifest
    const { integrity } = packages[folder.replaceAll('\\', '/')] ?? {}
    return { name, version, homepage, as, licence: licence ?? license, text: await textOf(manifest), integrity }
  })
  const all = await Promise.all(parts)
  return all.sort((one, other) => inOrder(one.name, other.name) || inOrder(one.as ?? '', other.as ?? ''))
}

const inPackage = (root, name, file) => path.join(root, 'node_modules', name, file)

const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

/** Its licence, and what it must be told with. */
async function textsIn(root, folder, { name, license, author }) {
  const all = await fs.readdir(path.join(root, folder))
  const files = all.filter(file => /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i.test(file)).sort()
  if (files.length > 0) return readAll(files.map(file => path.join(root, folder, file)))
  if (SPOKEN[license] === undefined) throw new Error(`${name} holds no licence: ${license}`)
  return SPOKEN[license](author?.name ?? String(author ?? '').replace(/\s*[<(].*$/, ''))
}

async function readAll(files) {
  const texts = await Promise.all(files.map(file => fs.readFile(file, 'utf8')))
  return texts.map(text => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
}

const LINE = '='.repeat(80)

function noticesOf(parts) {
  const list = parts.map(part => `  ${headOf(part)}\n`).join('')
  const texts = parts.map(part => `${LINE}\n${headOf(part)}\n\n${part.text.trim()}\n\n`).join('')
  return `gouji holds parts of these projects, each under its own licence.\n\n${list}\n${texts}`
}

const headOf = ({ name, version, licence, as }) => `${name} ${version}${as === undefined ? '' : ` (${as})`}: ${licence}`

/** No time and no number of its own: the same build gives the same bill. */
function billOf(own, parts) {
  const components = parts.map(componentOf)
  const main = { ...componentOf(own), type: 'application' }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: main },
    components,
    dependencies: [{ ref: main['bom-ref'], dependsOn: components.map(component => component['bom-ref']) }],
  }
}

function componentOf({ name, version, licence, as, homepage, integrity }) {
  const [group, plain] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}${as === undefined ? '' : `#${as}`}`
  const sum = /^sha512-(.+)$/.exec(integrity ?? '')?.[1]
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: plain,
    version,
    licenses: [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    purl,
    ...(sum === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }),
    ...(homepage === undefined ? {} : { externalReferences: [{ type: 'website', url: homepage }] }),
  }
}
