import { fillIn, type Lang } from './words.ts'

/** A period as people write it: 2023 is 2023年, 2016/2020 is 2016—2020年, 2025-01/2025-11 is 2025年1—11月. */
export function periodWord(period: string, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:\/(\d{4})(?:-(\d\d))?)?$/.exec(period)
  if (parts === null) return period
  const w = FORMS[lang]
  const [, year = '', month, toYear, toMonth] = parts
  if (month === undefined) {
    return toYear === undefined ? fillIn(w.year, { n: year }) : fillIn(w.years, { from: year, to: toYear })
  }
  if (toYear === undefined) return fillIn(w.month, { year, month: Number(month) })
  if (toYear !== year || toMonth === undefined) return period
  return fillIn(w.months, { year, from: Number(month), to: Number(toMonth) })
}

/** The same stretch a year earlier. */
export const yearBefore = (period: string): string =>
  period.replace(/\d{4}/g, year => String(Number(year) - 1).padStart(4, '0'))

const FORMS = {
  zh: { year: '{n}年', years: '{from}—{to}年', month: '{year}年{month}月', months: '{year}年{from}—{to}月' },
  en: { year: '{n}', years: '{from}–{to}', month: '{year}-{month}', months: '{year}-{from} to {year}-{to}' },
} as const satisfies Readonly<Record<Lang, object>>
