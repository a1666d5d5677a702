import { describe, expect, test } from 'vitest'
import { folder, gouji } from './gouji.ts'

const cwd = folder()
const read = (...args: readonly string[]) => gouji(cwd, 'read', ...args)

/** What `--why` tells below a line, until the next one that is set as far to the left. */
function below(out: string, line: RegExp): string {
  const lines = out.split('\n')
  const at = lines.findIndex(one => line.test(one))
  const until = lines.findIndex((one, place) => place > at && !one.startsWith('  '))
  return at < 0 ? '' : lines.slice(at + 1, until < 0 ? lines.length : until).join('\n')
}

test('a sentence is told as its claims, a line each', () => {
  expect(read('2023年，财政收入由85.3亿元增加到93.5亿元，增长9.6%。')).toMatchObject({
    status: 0,
    err: '',
    out: [
      'level 财政收入 = 85.3亿元',
      'level 财政收入 @2023 = 93.5亿元',
      'direction 财政收入 @2023 up 85.3亿元 to 93.5亿元',
      'growth 财政收入 @2023 = 9.6% end 93.5亿元 start 85.3亿元',
      '',
    ].join('\n'),
  })
})

test('--year tells the year that the sentence does not say', () => {
  expect(read('财政收入100亿元，增长25%。').out).toContain('level 财政收入 = 100亿元')
  expect(read('财政收入100亿元，增长25%。', '--year', '2021').out).toBe(
    'level 财政收入 @2021 = 100亿元\ngrowth 财政收入 @2021 over 2020 = 25% end 100亿元\n',
  )
})

test('a sentence that claims nothing says so, in the language asked for', () => {
  expect(read('各项事业取得新进展。').out).toBe('没有读出数量关系\n')
  expect(read('各项事业取得新进展。', '--lang', 'en').out).toBe('no claim is read\n')
})

describe('--why', () => {
  test('tells the tokens of a clause with their classes, and the rows that tile it', () => {
    const clause = below(read('财政收入由85.3亿元增加到93.5亿元。', '--why').out, /^财政收入由/)
    expect(clause).toContain('财政收入  由<from>  85.3亿元{amount}  增加到<raised-to>  93.5亿元{amount}')
    expect(clause).toContain('from-to  财政收入由85.3亿元增加到93.5亿元  → start 85.3亿元, end 93.5亿元')
    expect(clause).not.toContain('未读')
  })

  test('tiles what stands in brackets by itself', () => {
    expect(below(read('出口152.3亿元（其中民营企业占62%）。', '--why').out, /^其中民营企业/)).toContain('share')
  })

  test('tells what is unread, and the row that came nearest with what it wanted', () => {
    const { out } = read('财政收入甚是增长25%。', '--why', '--lang', 'en')
    const clause = below(out, /^财政收入甚是/)
    expect(clause).toMatch(/unread +财政收入甚是/)
    expect(clause).toMatch(/nearest: \S+ reads “.+” and then wants \S/)
  })

  test('tells how sure a relation is, and why it is no surer', () => {
    const right = read('2023年，财政收入由85.3亿元增加到93.5亿元，增长9.6%。', '--why').out
    expect(below(right, /^growth {2}/)).toMatch(/把握 {2}确定\n {2}结果 {2}相符$/)
    const unread = read('2023年，财政收入由85.3亿元增加到93.5亿元，增长9.6%之多。', '--why').out
    expect(below(unread, /^growth {2}/)).toContain('推测：有未读的词（之多')
  })

  test('tells that a relation does not hold, and the reading that acquits one', () => {
    const wrong = read('2023年，财政收入由85.3亿元增加到93.5亿元，增长12.6%。', '--why').out
    expect(below(wrong, /^growth {2}/)).toContain('不符')
    const list = '2023年，全市用水量86.42万吨，其中农业1.76万吨，工业52.38万吨，服务业17.64万吨。居民生活用水14.64万吨。'
    expect(below(read(list, '--why').out, /^sum-of-parts {2}1\.76 \+ .*文中为86\.42/)).toContain('不作意见：所列之后还有一项')
  })
})

test.each([
  { args: [], names: 'gouji read' },
  { args: [' '], names: 'gouji read' },
  { args: ['财政收入100亿元，', '增长25%。'], names: '增长25%。' },
  { args: ['财政收入100亿元。', '--year', '23'], names: '--year' },
  { args: ['财政收入100亿元。', '--year', '二〇二三'], names: '二〇二三' },
])('$args is refused in one line that names $names', ({ args, names }) => {
  const { status, out, lines } = read(...args)
  expect([status, out]).toEqual([2, ''])
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(names)
})
