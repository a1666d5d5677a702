import { describe, expect, test } from 'vitest'
import { headedYears } from '../../pipeline/quantities/headed-years.ts'
import { spread } from '../../pipeline/quantities/heads.ts'
import { readCsv } from '../../pipeline/read/csv.ts'
import { draftOf } from '../draft.ts'

/** Column and width of the cells of the first two rows. */
const headOf = (...rows: readonly string[]): readonly string[] => {
  const sheet = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
  const [table] = sheet.tables
  return table === undefined
    ? []
    : spread(table, sheet.text).cells.flatMap(({ row, column, columnSpan, start, end }) =>
        row < 2 ? [`${sheet.text.slice(start, end)} ${column}+${columnSpan}`] : [],
      )
}

describe('a head that has lost its widths', () => {
  test('is spread over the columns below it', () => {
    expect(headOf('指标,招生,在校生', '绝对量,增速,绝对量,增速', '普通高中,13120,1.4,38650,0.6')).toEqual([
      '指标 0+1', '招生 1+2', '在校生 3+2', '绝对量 1+1', '增速 2+1', '绝对量 3+1', '增速 4+1',
    ])
  })

  test('is of the numbers where the head of the names stands in another line', () => {
    expect(headOf('2024年决算数,2025年预算数,金额', '税收收入,88.6,92.1,90.4', '非税收入,9.7,9.0,9.9').slice(0, 3)).toEqual([
      '2024年决算数 1+1', '2025年预算数 2+1', '金额 3+1',
    ])
    expect(headOf('地区,2024年,2025年', '东城,88.6,92.1', '西城,9.7,9.0')).toContain('地区 0+1')
    expect(headOf('2024年,2025年', '88.6,92.1,90.4')).toContain('2024年 0+1')
  })

  test('stays where its cells do not fit so', () => {
    expect(headOf('指标,招生,在校生', '粮食,88.6,1.2', '油料,9.7,-3.0')).toContain('招生 1+1')
    expect(headOf('指标,招生,在校生', '绝对量,增速,绝对量', '普通高中,13120,1.4,38650')).toContain('在校生 2+1')
    const uneven = headOf('项目,2024年,2025年', '决算数,预算数,金额,占预算', '税收收入,88.6,92.1,90.4,98.2')
    expect(uneven).toEqual(expect.arrayContaining(['2025年 2+1', '预算数 2+1']))
  })
})

describe('the year of a column', () => {
  /** Years of the cells of the last row. */
  const yearsOf = (caption: string, ...rows: readonly string[]): readonly (number | undefined)[] => {
    const { text, tables } = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
    const draft = draftOf(text, { tables: tables.map(table => ({ ...table, caption })) })
    const years = headedYears(draft)
    const last = Math.max(...tables[0]!.cells.map(({ row }) => row))
    return tables[0]!.cells.filter(({ row, column }) => row === last && column > 0).map(({ start }) => years.get(start))
  }

  test('is that of a head in the middle above it', () => {
    expect(
      yearsOf('', ',,2025年预算,,,2026年预算,', '项目,年初数,调整数,执行数,建议数,金额,%', '教育支出,88,92,90,95,7,8.0'),
    ).toEqual([2025, 2025, 2025, 2026, 2026, 2026])
    expect(yearsOf('', '项目,合计,本级,2017年执,增幅%', ',,支出,行数,', '教育支出,88,92,90,95')).toEqual([
      undefined, undefined, 2017, undefined,
    ])
  })

  test('is that of the title, where its own head names none', () => {
    expect(yearsOf('2025年支出执行情况表', '项目,2024年决算数,预算数,执行数,为上年%', '科学支出,2024,88,92,4.5')).toEqual([
      2024, 2025, 2025, undefined,
    ])
  })
})
