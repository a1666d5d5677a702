import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Slip {
  readonly id: string
  readonly kind: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly text: string
  readonly context: string
  readonly corrected: string
  readonly why: string
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

const slips: readonly Slip[] = JSON.parse(read('./slips.json'))
const draft = read('../../sources/2024年政府工作报告（送审稿）.txt')
const twin = read('../../sources/2024年政府工作报告（更正稿）.txt')

const count = (text: string, words: string): number => text.split(words).length - 1

const place = (slip: Slip): number => draft.indexOf(slip.context) + slip.context.indexOf(slip.text)

describe('the sample draft and its corrected twin', () => {
  test('are as long as a work report of a city', () => {
    for (const text of [draft, twin]) {
      expect(text.length).toBeGreaterThan(9_000)
      expect(text.length).toBeLessThan(12_000)
    }
  })

  test.each(slips)('$id stands once in the draft, in words that occur once', slip => {
    expect(count(draft, slip.context)).toBe(1)
    expect(count(slip.context, slip.text)).toBe(1)
    expect(slip.why).not.toBe('')
  })

  test('differ at the slips and nowhere else', () => {
    const places = slips.map(slip => ({ slip, at: place(slip) })).sort((a, b) => a.at - b.at)
    let mended = ''
    let done = 0
    for (const { slip, at } of places) {
      expect(at).toBeGreaterThanOrEqual(done)
      mended += draft.slice(done, at) + slip.corrected
      done = at + slip.text.length
    }
    expect(mended + draft.slice(done)).toBe(twin)
  })
})

/** Growth in % from `start` to `end`, a year where `years` are given. */
const growth = (end: number, start: number, years = 1): number => ((end / start) ** (1 / years) - 1) * 100

/** What the twin says, what it must say, and the size of its last digit. */
const arithmetic: readonly (readonly [says: string, value: number, stated: number, last: number])[] = [
  [
    '第一产业增加值218.36亿元，第二产业增加值402.75亿元，第三产业增加值496.45亿元',
    218.36 + 402.75 + 496.45,
    1117.56,
    0,
  ],
  ['结构为19.5∶36.0∶44.4', (218.36 / 1117.56) * 100, 19.5, 0.1],
  ['结构为19.5∶36.0∶44.4', (402.75 / 1117.56) * 100, 36.0, 0.1],
  ['结构为19.5∶36.0∶44.4', (496.45 / 1117.56) * 100, 44.4, 0.1],
  ['334.6亿元，占地区生产总值的29.9%', (334.6 / 1117.56) * 100, 29.9, 0.1],
  ['增长7.4%，比全国平均水平3.0%高4.4个百分点', 7.4 - 3.0, 4.4, 0],
  ['6.2∶36.5∶57.3', 6.2 + 36.5 + 57.3, 100, 0],
  ['收入59.64亿元，比上年增加12.75亿元，增长27.2%', growth(59.64, 59.64 - 12.75), 27.2, 0.1],
  ['税收收入38.72亿元，非税收入20.92亿元', 38.72 + 20.92, 59.64, 0],
  ['税收收入占一般公共预算收入的64.9%', (38.72 / 59.64) * 100, 64.9, 0.1],
  ['支出268.45亿元，比上年增加12.36亿元，增长4.8%', growth(268.45, 268.45 - 12.36), 4.8, 0.1],
  ['18.62亿元，完成年度预算20.50亿元的90.8%', (18.62 / 20.5) * 100, 90.8, 0.1],
  ['1486.3亿元，比年初增加92.7亿元，增长6.7%', growth(1486.3, 1486.3 - 92.7), 6.7, 0.1],
  ['由47.6%提高到48.9%，提高1.3个百分点', 48.9 - 47.6, 1.3, 0],
  ['出生率8.62‰，死亡率6.94‰，自然增长率1.68‰', 8.62 - 6.94, 1.68, 0],
  ['于2003年撤地设市，2023年是建市20周年', 2023 - 2003, 20, 0],
  ['从103.97亿元提高到1117.56亿元，总量扩大了9.7倍', 1117.56 / 103.97 - 1, 9.7, 0.1],
  ['从19亿元提高到334.6亿元，总量扩大了16.6倍', 334.6 / 19 - 1, 16.6, 0.1],
  ['从13亿元提高到93亿元，总量扩大了6.2倍', 93 / 13 - 1, 6.2, 0.1],
  ['6.2倍，年均增速为10.3%', growth(93, 13, 20), 10.3, 0.1],
  ['从20.11亿元提高到260.36亿元，总量扩大了11.9倍', 260.36 / 20.11 - 1, 11.9, 0.1],
  ['11.9倍，年均增速为13.7%', growth(260.36, 20.11, 20), 13.7, 0.1],
  ['从20.1亿元提高到2393.7亿元，总量扩大了118.1倍', 2393.7 / 20.1 - 1, 118.1, 0.1],
  ['118.1倍，年均增速为27.0%', growth(2393.7, 20.1, 20), 27.0, 0.1],
  ['从6208元提高到39502元，扩大了5.4倍', 39502 / 6208 - 1, 5.4, 0.1],
  ['5.4倍，年均增速为9.7%', growth(39502, 6208, 20), 9.7, 0.1],
  ['从1927元提高到17918元，扩大了8.3倍', 17918 / 1927 - 1, 8.3, 0.1],
  ['8.3倍，年均增速为11.8%', growth(17918, 1927, 20), 11.8, 0.1],
  [
    '总产值1290.5亿元，增长14.1%，其中轻工业产值412.8亿元，增长9.6%，重工业产值877.7亿元，增长16.4%',
    growth(1290.5, 412.8 / 1.096 + 877.7 / 1.164),
    14.1,
    0.1,
  ],
  ['轻工业产值412.8亿元，增长9.6%，重工业产值877.7亿元', 412.8 + 877.7, 1290.5, 0],
  ['286.4亿元，占规模以上工业总产值的22.2%', (286.4 / 1290.5) * 100, 22.2, 0.1],
  ['由第5位上升到第2位，上升3位', 5 - 2, 3, 0],
  ['由2480个增加到3699个，增长49.2%', growth(3699, 2480), 49.2, 0.1],
  ['2393.7亿元，其中出口1586.4亿元，进口807.3亿元', 1586.4 + 807.3, 2393.7, 0],
  ['41.6万辆次，日均1140辆次', 416_000 / 365, 1140, 10],
  ['175.4万亩，总产量52.3万吨，平均亩产298.2公斤', (52.3 / 175.4) * 1000, 298.2, 0.1],
  ['由3215家增加到3468家，净增253家', 3468 - 3215, 253, 0],
  ['由2018年的1.86亿元增加到2023年的7.44亿元，翻了两番', 7.44 / 1.86, 4, 0],
  ['由2020年的152.4亿元增加到2023年的487.7亿元，增长2.2倍', 487.7 / 152.4 - 1, 2.2, 0.1],
  ['总额260.36亿元，增长2.2%，其中城镇消费品零售额201.54亿元，乡村消费品零售额58.82亿元', 201.54 + 58.82, 260.36, 0],
  ['优良天数355天，优良天数比例为97.3%', (355 / 365) * 100, 97.3, 0.1],
  ['自2010年以来连续14年', 2023 - 2010 + 1, 14, 0],
  ['民生支出214.2亿元，占一般公共预算支出的79.8%', (214.2 / 268.45) * 100, 79.8, 0.1],
  ['地区生产总值增长6.5%左右，总量比上年增加70亿元以上', 1117.56 * 0.065, 72.6, 0.1],
]

describe('the arithmetic of the corrected twin', () => {
  test.each(arithmetic)('%s', (says, value, stated, last) => {
    expect(twin).toContain(says)
    expect(Math.abs(value - stated)).toBeLessThan(last / 2 + 1e-9)
  })
})
