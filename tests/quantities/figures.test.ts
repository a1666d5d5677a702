import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, printed } from './printed.ts'

const tables = readdirSync(import.meta.dirname).filter(name => name.endsWith('.txt'))

describe.each(tables)('%s: each text reads as the figures beside it', name => {
  const lines = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map(line => line.split(' ==> '))
  // ␤ stands for a line break inside a number.
  test.each(rows)('%s', (text = '', figures = '') => {
    expect(printed(text.replaceAll('␤', '\n')).replaceAll('\n', '␤')).toBe(figures.trim())
  })
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '增长',
    '由',
    '至',
    '—',
    '-',
    '%',
    '％',
    '亿元',
    '万',
    '个',
    '家',
    '，',
    '。',
    '、',
    '：',
    '∶',
    '（',
    '）',
    '“',
    '”',
    '第',
    '前',
    '位',
    '年',
    '月',
    '日',
    '.',
    '．',
    ',',
    ' ',
    '\n',
    '三',
    '十',
    '百',
    '两',
    '多',
    '余',
    '分之',
    '点',
    '成',
    '倍',
    'PM',
    'G',
    '/',
    '+',
    '0',
    '5',
    '12',
    '2023',
    '1,234',
    '３．５',
    '107.14',
    '首位',
    '以上',
    '左右',
    '近',
    '超',
  )
  const texts = fc.array(pieces, { maxLength: 24 }).map(parts => parts.join(''))

  test('every digit stands in exactly one figure, and figures are in order', () => {
    fc.assert(
      fc.property(texts, text => {
        const covered = new Uint8Array(text.length)
        let last = 0
        for (const figure of figuresOf(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          last = figure.end
          covered.fill(1, figure.start, figure.end)
        }
        for (let at = 0; at < text.length; at++) {
          if (/[0-9０-９]/.test(text[at] ?? '')) expect(covered[at], `${text} at ${at}`).toBe(1)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('a printed decimal keeps its digits and its places', () => {
    const upTo = (max: number) => fc.integer({ min: 1, max })
    const numbers = fc.tuple(upTo(999999), upTo(999), upTo(3))
    fc.assert(
      fc.property(numbers, fc.constantFrom('亿元', '%', '公顷', '万人'), ([whole, part, places], unit) => {
        const fraction = String(part % 10 ** places).padStart(places, '0')
        const figures = figuresOf(`收入${whole}.${fraction}${unit}。`)
        expect(figures).toHaveLength(1)
        expect(figures[0]?.numeral).toEqual({ digits: Number(`${whole}${fraction}`), decimals: places })
        expect(figures[0]?.unit.text).toBe(unit)
      }),
    )
  })

  test('thousands separators change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), value => {
        const figures = figuresOf(`收入${value.toLocaleString('en-US')}万元。`)
        expect(figures.map(figure => [figure.numeral.digits, figure.malformed])).toEqual([[value, null]])
      }),
    )
  })

  test('a whole number reads the same in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), value => {
        const [figure, ...more] = figuresOf(`共${spelled(value)}元。`)
        const { digits = 0, decimals = 0 } = figure?.numeral ?? {}
        const [numerator = 0, denominator = 1] = figure?.unit.factor ?? []
        expect((digits * 10 ** -decimals * numerator) / denominator, spelled(value)).toBe(value)
        expect(more).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

/** 120305 is 十二万零三百零五. */
const spelled = (value: number): string => {
  let words = ''
  let gap = false
  for (const [group, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(value / group) % 1e4
    if (section === 0) {
      gap = words !== ''
      continue
    }
    words += (words !== '' && (gap || section < 1000) ? '零' : '') + thousands(section) + name
    gap = false
  }
  return words.replace(/^一十/, '十')
}

const thousands = (value: number): string => {
  let words = ''
  let gap = false
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    words += (gap ? '零' : '') + '零一二三四五六七八九'[digit] + name
    gap = false
  }
  return words
}
