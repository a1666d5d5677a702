import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'calendar',
  title: '日期不存在',
  titleEn: 'A date the calendar does not know',
  why: '一年只有12个月，4月、6月、9月、11月没有31日，平年的2月没有29日。',
  whyEn:
    'A year has twelve months; April, June, September and November have no 31st, and February has a 29th in leap ' +
    'years alone.',
  judges: 'date',
  formula: 'day <= days',
  accuses: 'day',
  verifies: false,
  examples: {
    wrong: [
      '⟦2023年2月29日⟧，市人民政府召开全体会议。',
      '截至⟦2023年11月31日⟧，全市签约项目86个。',
      '⟦2023年13月⟧，全市完成固定资产投资年度任务。',
    ],
    right: [
      '2024年2月29日，市人民政府召开全体会议。',
      '截至2023年11月30日，全市签约项目86个。',
      '2023年12月，全市完成固定资产投资年度任务。',
    ],
  },
  *relate({ year, month, day }) {
    const days = DAYS[month - 1]
    if (days === undefined) yield { bind: { month: { constant: month } }, formula: 'month <= 12', accuses: 'month' }
    else yield { bind: { day: { constant: day }, days: { constant: month === 2 && isLeap(year) ? 29 : days } } }
  },
  explain: message`历法上没有这一天：${'stated'}。`,
})

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A year that is not said may be a leap year. */
const isLeap = (year: number | null) => year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
