import { unzipSync, zipSync } from 'fflate'
import type { Random } from '../bench/random.ts'

type Mutation<Value> = (value: Value, random: Random) => Value

const NUMBERS = [
  '0', '00', '1', '-5', '−5', '1e309', '9'.repeat(400), `0.${'0'.repeat(300)}1`, '１２．３', '1,2,3', '1.2.3',
  '12，345', '二〇二三',
  '百分之', '三分之零', '十', '亿', '100%', '∞', '99999', '1900', '0.0', '.5', '5.', '１０％', '3:2:1', '5—8', '8～5', '第0位', '两',
]
const STRANGE = [
  '\0', '\u001B[31m', '\u0007', '\u202E', '\uD800', '\uDFFF', '\u200B', '\uFEFF', '\u3000', '\u00A0', 'e\u0301',
  '\u{20000}', '\r', '\v', '\f', '\u2028', '\u0085', '<script>', '</script>', '&amp;', '&#0;', '{{', '|', '`', '%',
  '::error::', '=1+1', '\\', '"', '（', '）', '【', '“', '”', '《', '[1]', '①', '㎡', '‰', '\n', '\t', '。', '；', '：', '、',
  '其中', '分别', '同比', '比上年', '占', '合计', '年均', '以上', '约',
]

const UNITS = ['亿元', '万元', '%', '个百分点', '倍', '', '年', '成']
const VERBS = ['增长', '下降', '占', '为', '由', '达到', '不']
const VALUES = ['"0"', '"-1"', '"4294967296"', '"x"', '""', '"1e9"']

/** Of the words of a report. */
const WORDED: readonly Mutation<string>[] = [
  (text, random) => replaced(text, /\d[\d.,]*/g, random, () => of(NUMBERS, random)),
  (text, random) => replaced(text, /\d/g, random, () => String(random.below(10))),
  (text, random) => replaced(text, /[，。；、：（）“”]/g, random, () => of(STRANGE, random)),
  (text, random) => replaced(text, /[亿万]?元|%|个|家|人|位|倍|年/g, random, () => of(UNITS, random)),
  (text, random) => replaced(text, /增长|下降|增加|减少|提高|占|比/g, random, () => of(VERBS, random)),
  (text, random) => spliced(text, random, () => of(STRANGE, random)),
  (text, random) => spliced(text, random, () => of(NUMBERS, random)),
  (text, random) => spliced(text, random, part => part.repeat(2 + random.below(20))),
  (text, random) => spliced(text, random, () => ''),
  (text, random) => spliced(text, random, part => [...part].reverse().join('')),
  (text, random) => `${'（'.repeat(random.below(60))}${text}`,
]

/** Of the bytes of a file, whatever they mean. */
const BLIND: readonly Mutation<Uint8Array>[] = [
  (bytes, random) => changed(bytes, random, byte => byte ^ (1 << random.below(8))),
  (bytes, random) => changed(bytes, random, () => random.below(256)),
  (bytes, random) => changed(bytes, random, () => of([0, 0x0a, 0x20, 0x25, 0x28, 0x3c, 0x7f, 0x80, 0xff], random)),
  // structure stands where only numbers change
  (bytes, random) => changed(bytes, random, byte => (byte >= 0x30 && byte <= 0x39 ? 0x30 + random.below(10) : byte)),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => cut(bytes, random, part => [part, part]),
  (bytes, random) => cut(bytes, random, () => []),
  (bytes, random) => cut(bytes, random, part => [part.map(() => of([0, 0xff], random))]),
  (bytes, random) => cut(bytes, random, part => [part, part.slice(0, 9).map(() => random.below(256))]),
]

/** Of the XML within a package. */
const TAGGED: readonly Mutation<string>[] = [
  (xml, random) => replaced(xml, /<[^>]+>/g, random, () => ''),
  (xml, random) => replaced(xml, /<[^>]+>/g, random, tag => tag + tag),
  (xml, random) => replaced(xml, /"\d+"/g, random, () => of(VALUES, random)),
  (xml, random) => replaced(xml, /"[^"]*"/g, random, () => `"${of(STRANGE, random)}"`),
  (xml, random) => replaced(xml, /<(\w[\w:]*)[^>]*>/g, random, tag => tag.repeat(2 + random.below(300))),
  (xml, random) => replaced(xml, /<w:t[ >]|<t>|<v>/g, random, tag => `</w:p>${tag}`),
  (xml, random) => replaced(xml, /[^<>]+(?=<)/g, random, words => mutatedText(words, random)),
]

const of = <Item>(items: readonly Item[], random: Random): Item => items[random.below(items.length)]!

/** One of the places where it stands. */
function replaced(text: string, what: RegExp, random: Random, by: (found: string) => string): string {
  const places = [...text.matchAll(what)]
  const place = places[random.below(places.length)]
  if (place === undefined) return text
  return text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length)
}

function spliced(text: string, random: Random, by: (part: string) => string): string {
  const from = random.below(text.length + 1)
  const to = from + random.below(Math.min(40, text.length - from) + 1)
  return text.slice(0, from) + by(text.slice(from, to)) + text.slice(to)
}

function changed(bytes: Uint8Array, random: Random, by: (byte: number) => number): Uint8Array {
  const after = Uint8Array.from(bytes)
  for (let times = 1 + random.below(12); times > 0 && after.length > 0; times--) {
    const at = random.below(after.length)
    after[at] = by(after[at]!)
  }
  return after
}

function cut(bytes: Uint8Array, random: Random, by: (part: Uint8Array) => readonly Uint8Array[]): Uint8Array {
  const from = random.below(bytes.length + 1)
  const to = from + random.below(Math.min(300, bytes.length - from) + 1)
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, from), ...by(bytes.slice(from, to)), bytes.subarray(to)]))
}

export function mutatedText(text: string, random: Random): string {
  let after = text
  for (let times = 1 + random.below(4); times > 0; times--) after = of(WORDED, random)(after, random)
  return after
}

export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && random.below(3) > 0) return mutatedParts(bytes, random)
  let after = bytes
  for (let times = 1 + random.below(3); times > 0; times--) after = of(BLIND, random)(after, random)
  return after
}

/** A package whose checksums are right again: what is damaged is what it holds. */
function mutatedParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name))
  for (let times = 1 + random.below(3); times > 0 && names.length > 0; times--) {
    const name = of(names, random)
    const xml = new TextDecoder().decode(parts[name])
    parts[name] = new TextEncoder().encode(of(TAGGED, random)(xml, random))
  }
  if (random.below(12) === 0) delete parts[of(names, random)]
  return zipSync(parts, { level: 1 })
}
