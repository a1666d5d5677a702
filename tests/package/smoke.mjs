// node smoke.mjs TARBALL: installs the package in an empty folder and uses it as a stranger would, on this version of
// Node. Needs nothing else.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const tarball = resolve(process.argv[2] ?? '')
const folder = mkdtempSync(join(tmpdir(), 'gouji-package-'))
const windows = process.platform === 'win32'

function run(command, args, { status = 0 } = {}) {
  const ran = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: windows })
  if (ran.status !== status)
    throw new Error(`${command} ${args.join(' ')}: status ${ran.status}, not ${status}\n${ran.stdout}${ran.stderr}`)
  return ran.stdout
}

function holds(condition, what) {
  if (!condition) throw new Error(`not so: ${what}`)
}

const PROGRAM = `
import { readFile, writeFile } from 'node:fs/promises'
import { audit, diff, readDraft, render, SourceError } from 'gouji'
const bytes = await readFile('draft.docx')
const found = await audit(bytes, { name: 'draft.docx', rules: { 'digit-forms': 'off' } })
const { text } = await readDraft(bytes)
for (const format of ['html', 'pdf', 'json', 'sarif']) await writeFile('api.' + format, await render(found, format))
const mended = await audit(text.replace('6.5%', '5.6%'), { baseline: found })
const refused = await audit(new Uint8Array()).catch(fault => fault instanceof SourceError)
console.log(JSON.stringify({
  errors: found.summary.errors,
  mended: mended.baseline.mended.length,
  changed: diff(found, mended).changed.map(pair => pair.old.text + '>' + pair.new.text),
  refused,
}))
`

try {
  copyFileSync(fileURLToPath(new URL('draft.docx', import.meta.url)), join(folder, 'draft.docx'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(join(folder, 'program.mjs'), PROGRAM)
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball])
  holds(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.')).join() === 'gouji', 'no other package')
  holds(run('npx', ['gouji', '--version']).trim() !== '', '--version')
  run('npx', ['gouji', 'audit', 'draft.docx', '--annotate'], { status: 1 })
  holds(
    readdirSync(join(folder, 'output')).sort().join() ===
      'draft.annotated.docx,draft.audit.html,draft.audit.json,draft.audit.pdf',
    'what audit writes',
  )
  const told = JSON.parse(run(process.execPath, ['program.mjs']))
  holds(told.errors === 1 && told.mended === 1 && told.refused === true, JSON.stringify(told))
  holds(told.changed.join() === '6.5%>5.6%', JSON.stringify(told))
  for (const format of ['html', 'pdf', 'json'])
    holds(
      readFileSync(join(folder, `api.${format}`)).equals(readFileSync(join(folder, `output/draft.audit.${format}`))),
      `the same ${format} from the program as from the command line`,
    )
  console.log(`Node ${process.version}: installed, audited, rendered`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
