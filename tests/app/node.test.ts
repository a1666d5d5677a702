import { createHash } from 'node:crypto'
import { Buffer as NodeBuffer } from 'node:buffer'
import * as nodePath from 'node:path/posix'
import { deflateSync as packedByNode, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { deflateSync as packedByFflate } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { Buffer } from '../../pipeline/app/node/buffer.ts'
import { put } from '../../pipeline/app/node/disk.ts'
import * as files from '../../pipeline/app/node/fs.ts'
import * as path from '../../pipeline/app/node/path.ts'
import { sha256 } from '../../pipeline/app/node/sha256.ts'
import { deflateSync, inflateSync as unpackedHere } from '../../pipeline/app/node/zlib.ts'
import { lettered, unpacked } from '../../pipeline/app/packed.ts'
import { OLDER } from '../../pipeline/app/worker/older.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

describe("the page's stand-ins do what Node does", () => {
  test('sha256', () => {
    const hex = (content: Uint8Array) => NodeBuffer.from(sha256(content)).toString('hex')
    const own = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
    fc.assert(fc.property(bytes, content => void expect(hex(content)).toBe(own(content))))
    const long = new Uint8Array(1_000_003).fill(7)
    expect(hex(long)).toBe(own(long))
  })

  test('paths', () => {
    const name = fc.constantFrom('a', 'b.txt', '.', '..', '.hidden', '报告.audit.pdf')
    const names = fc.array(name, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, names, (some, more) => {
        const [one, other] = [some.join('/'), `/${more.join('/')}/`]
        for (const name of ['basename', 'dirname', 'extname', 'isAbsolute'] as const)
          expect([name, one, path[name](one)]).toEqual([name, one, nodePath[name](one)])
        expect(path.basename(one, '.txt')).toBe(nodePath.basename(one, '.txt'))
        expect(path.join(one, other).replace(/(?!^)\/$/, '')).toBe(nodePath.join(one, other).replace(/(?!^)\/$/, ''))
        expect(path.resolve(one, other)).toBe(nodePath.resolve('/', one, other))
        expect(path.relative(`/${one}`, `/${other}`)).toBe(nodePath.relative(`/${one}`, `/${other}`))
      }),
    )
  })

  test('unpacking within a limit', () => {
    fc.assert(
      fc.property(bytes, content => {
        const found = unpackedHere(deflateSync(content), { maxOutputLength: 300 })
        expect([...found]).toEqual([...content])
      }),
    )
    const swelling = deflateSync(new Uint8Array(3_000_000))
    expect(() => unpackedHere(swelling, { maxOutputLength: 1_000_000 })).toThrow(RangeError)
    expect(() => inflateSync(swelling, { maxOutputLength: 1_000_000 })).toThrow(RangeError)
    expect(unpackedHere(swelling.subarray(0, 100), { maxOutputLength: 3_000_000 }).every(byte => byte === 0)).toBe(true)
  })

  test('words looked for among bytes', () => {
    const words = fc.array(fc.constantFrom('a', 'ab', 'stream', 'end'), { maxLength: 30 })
    fc.assert(
      fc.property(words, fc.nat(20), (parts, from) => {
        const [one, other] = [Buffer.from(parts.join('')), NodeBuffer.from(parts.join(''))]
        for (const word of ['stream', 'endstream', 'ba']) expect(one.indexOf(word, from)).toBe(other.indexOf(word, from))
      }),
    )
  })

  test('bytes as text and as numbers', () => {
    const encodings = ['hex', 'base64', 'latin1', 'ucs2', 'utf8'] as const
    fc.assert(
      fc.property(bytes, fc.nat(200), fc.nat(200), (content, from, to) => {
        const [one, other] = [Buffer.from(content), NodeBuffer.from(content)]
        for (const encoding of encodings) expect(one.toString(encoding)).toBe(other.toString(encoding))
        expect([...one.slice(from, to)]).toEqual([...other.subarray(from, to)])
        expect(one.indexOf('ab', from)).toBe(other.indexOf('ab', from))
        const target = new Uint8Array(20)
        one.copy(target, 5, 0, from)
        const expected = new Uint8Array(20)
        other.copy(expected, 5, 0, from)
        expect(target).toEqual(expected)
        if (content.length < 4) expect(() => one.readUInt32LE(0)).toThrow(RangeError)
        else {
          expect(one.readUInt32LE(0)).toBe(other.readUInt32LE(0))
          expect(one.readInt16LE(1)).toBe(other.readInt16LE(1))
          expect(one.readUInt16BE(2)).toBe(other.readUInt16BE(2))
        }
      }),
    )
    expect(Buffer.from('D0CF11', 'hex')).toEqual(Buffer.from([0xd0, 0xcf, 0x11]))
    expect(Buffer.concat([Buffer.from('增'), Buffer.from('长')]).toString()).toBe('增长')
  })

  test('deflate', () => {
    fc.assert(
      fc.property(bytes, content => {
        expect(new Uint8Array(inflateSync(deflateSync(content, { level: 1 })))).toEqual(content)
        expect(new Uint8Array(unpackedHere(packedByNode(content), { maxOutputLength: 300 }))).toEqual(content)
      }),
    )
    const swollen = packedByNode(new Uint8Array(50_000_000))
    expect(() => unpackedHere(swollen, { maxOutputLength: 1_000_000 })).toThrow(RangeError)
    expect(unpackedHere(swollen.subarray(0, 2000), { maxOutputLength: 4_000_000 }).length).toBeGreaterThan(1_000_000)
  })

  test('files', () => {
    put('/folder/a.txt', '内容')
    expect(files.readFileSync('folder/a.txt', 'utf8')).toBe('内容')
    expect(files.statSync('/folder')?.isDirectory()).toBe(true)
    expect(files.existsSync(new URL('file:///folder/'))).toBe(true)
    expect(files.statSync('/none', { throwIfNoEntry: false })).toBe(undefined)
    expect(() => files.readFileSync('/none')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
    const target = new Uint8Array(3)
    expect(files.readSync(files.openSync('/folder/a.txt'), target, 0, 3, 3)).toBe(3)
    expect(new TextDecoder().decode(target)).toBe('容')
  })
})

it('what older browsers lack is what newer ones have', () => {
  const list = fc.array(fc.integer({ min: -9, max: 9 }))
  fc.assert(
    fc.property(list, fc.integer({ min: -12, max: 12 }), (values, index) => {
      const even = (value: unknown) => Number(value) % 2 === 0
      const order = (one: unknown, other: unknown) => Number(one) - Number(other)
      expect(OLDER.array.at.call(values, index)).toBe(values.at(index))
      expect(OLDER.array.findLast.call(values, even)).toBe(values.findLast(even))
      expect(OLDER.array.findLastIndex.call(values, even)).toBe(values.findLastIndex(even))
      expect(OLDER.array.toSorted.call(values, order)).toEqual(values.toSorted(order))
      expect(OLDER.array.toReversed.call(values)).toEqual(values.toReversed())
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 2 }), fc.string(), (text, wanted, by) => {
      expect(OLDER.text.replaceAll.call(text, wanted, by)).toBe(text.replaceAll(wanted, by))
      expect(OLDER.text.replaceAll.call(text, /[a-m]/g, by)).toBe(text.replaceAll(/[a-m]/g, by))
    }),
  )
  expect(OLDER.object.hasOwn({ a: 1 }, 'a')).toBe(true)
  expect(OLDER.object.hasOwn({}, 'toString')).toBe(false)
})

it('a part of the page is what was packed', () => {
  fc.assert(fc.property(bytes, content => void expect(unpacked(lettered(packedByFflate(content)))).toEqual(content)))
  fc.assert(fc.property(bytes, content => void expect(lettered(content)).not.toMatch(/[<&"'\\]/)))
})
