import { defineRule, message } from '../pipeline/rule.ts'

const NAMES = ['城乡道路', '供水管网', '污水处理', '公园绿地', '校舍改造', '水库加固']
const BEFORE = ['1236', '3864', '2431', '9468', '12683', '2864']
const SAME = ['⟦1236⟧', ...BEFORE.slice(1)]
const ANEW = ['1241', '3864', '2513', '8716', '12796', '3291']

const columns = (later: readonly string[]): string =>
  [
    '2023年全市重点工程投资表',
    '项目 2022年（万元） 2023年（万元）',
    ...NAMES.map((name, at) => `${name} ${BEFORE[at]} ${later[at]}`),
  ].join('\n')

const table = (year: number, numbers: readonly string[]): string =>
  [`${year}年全市重点工程投资表`, '项目 金额（万元）', ...NAMES.map((name, at) => `${name} ${numbers[at]}`)].join('\n')

export default defineRule({
  id: 'unchanged',
  title: '表格换了年份而数字照旧，疑未更新',
  titleEn: 'A table, or a column, with a new year and old numbers: not brought up to date',
  why: '本文两张同名表格、同表两列只有年份不同，而五个以上数据逐一相同的，多为沿用旧表时漏改。',
  whyEn:
    'Two tables of one title, or two columns of one table, that differ in the year alone and print the same five or ' +
    'more numbers: one was most likely left as it was.',
  judges: 'wording',
  // what is compared is equal: a report should have no such table
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [columns(SAME), `${table(2022, BEFORE)}\n\n${table(2023, SAME)}`],
    right: [columns(ANEW), `${table(2022, BEFORE)}\n\n${table(2023, ANEW)}`],
  },
  *relate(claim) {
    if (claim.concerns !== 'copy') return
    const figures = [claim.figure, ...(claim.others ?? [])].map(figure => ({ figure }))
    yield { bind: { slips: { constant: 1 }, figures }, accuses: 'figures' }
  },
  explain: message`${'stated'}等多个数据${'instead'}。`,
})
