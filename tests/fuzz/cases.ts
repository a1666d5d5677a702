import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditOptions } from '../../pipeline/index.ts'
import type { Format } from '../../pipeline/model.ts'
import { EXTENSIONS } from '../../pipeline/read/sniff.ts'
import { randomOf, type Random } from '../bench/random.ts'
import { FORMS } from './forms.ts'
import { mutatedBytes, mutatedText } from './mutations.ts'
import { madeUp, type Made } from './reports.ts'

/** An input, and what gouji is asked of it. */
export interface Case {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: AuditOptions
  /** Whether it is as it was made: then it must be read. */
  readonly sound: boolean
}

/** How often each comes: what is dear to read comes less. */
const FORMATS: readonly Format[] = [
  'txt', 'txt', 'txt', 'txt', 'txt', 'txt', 'md', 'md', 'md', 'html', 'html', 'html', 'docx', 'docx', 'docx', 'xlsx',
  'xlsx', 'csv', 'csv', 'doc', 'pdf',
]
/** Of so many one is a real file, where there are any; of these so many, one is whole and not a stretch of a text. */
const REAL = 4
const WHOLE = 8
const STRETCH = 4000

/** The real files of a folder, with how they are read. */
export function realFiles(folder: string | undefined): readonly string[] {
  if (folder === undefined) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => Object.keys(EXTENSIONS).some(ending => name.endsWith(ending)))
    .sort()
    .map(name => join(folder, name))
}

/** The same seed, place and real files give the same case. */
export function caseOf(seed: string, place: number, real: readonly string[]): Case {
  const random = randomOf(`${seed}/${place}`)
  const options = optionsOf(random)
  if (real.length > 0 && random.below(REAL) === 0) return { ...realCase(random, real, place), options, sound: false }
  const format = FORMATS[random.below(FORMATS.length)]!
  const made = madeUp(random)
  const name = `${place}.${format}`
  const way = random.below(8)
  if (way === 0) return { name, bytes: FORMS[format](made, random), options, sound: true }
  const worded = way < 5 ? reworded(made, random) : made
  const bytes = FORMS[format](worded, random)
  return { name, bytes: way < 4 ? bytes : mutatedBytes(bytes, random), options, sound: false }
}

function realCase(random: Random, real: readonly string[], place: number): Pick<Case, 'name' | 'bytes'> {
  const texts = real.filter(path => /\.(?:txt|md)$/.test(path))
  const whole = texts.length === 0 || random.below(WHOLE) === 0
  const path = whole ? real[random.below(real.length)]! : texts[random.below(texts.length)]!
  const bytes = bytesOf(path)
  const name = `${place}.${path.split('.').at(-1)}`
  if (whole) return { name, bytes: mutatedBytes(bytes, random) }
  const text = new TextDecoder().decode(bytes)
  const from = random.below(text.length)
  return { name, bytes: new TextEncoder().encode(mutatedText(text.slice(from, from + random.below(STRETCH)), random)) }
}

const read = new Map<string, Uint8Array>()

/** Kept where it is small: texts come again and again. */
function bytesOf(path: string): Uint8Array {
  const bytes = read.get(path) ?? Uint8Array.from(readFileSync(path))
  if (bytes.length < KEPT) read.set(path, bytes)
  return bytes
}

const KEPT = 500_000

function reworded({ title, lines, table }: Made, random: Random): Made {
  const cell = (words: string): string => (random.below(20) === 0 ? mutatedText(words, random) : words)
  return {
    title,
    lines: mutatedText(lines.join('\n'), random).split('\n'),
    table: table?.map(row => row.map(cell)) ?? null,
  }
}

function optionsOf(random: Random): AuditOptions {
  const other = () => ({ input: madeUp(random).lines.join('\n'), name: '2023年政府工作报告.txt' })
  return {
    ...(random.below(3) === 0 ? { year: 2000 + random.below(40) } : {}),
    ...(random.below(6) === 0 ? { region: ['全市', '崇左市', 'x'][random.below(3)]! } : {}),
    ...(random.below(8) === 0 ? { references: [other()] } : {}),
    ...(random.below(30) === 0 ? { identities: [{ formula: '财政总支出 = 基本支出 + 项目支出' }] } : {}),
    ...(random.below(30) === 0 ? { aliases: { 地区生产总值: ['全市生产总值'] } } : {}),
  }
}
