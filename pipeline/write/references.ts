import type { Audit, AuditedReference, Finding, HeldFigure, Role } from '../model.ts'
import { fillIn, type Lang } from './words.ts'

/** What each role is called where a run says what it holds a report against. */
export const ROLE_NAMES: Readonly<Record<Lang, Readonly<Record<Role, string>>>> = {
  zh: {
    'last-year': '上年报告',
    'same-year': '同年材料',
    budget: '预算报告',
    plan: '计划报告',
    sibling: '同级地区报告',
    table: '参照表',
  },
  en: {
    'last-year': "last year's report",
    'same-year': 'document of the same year',
    budget: 'budget report',
    plan: 'plan report',
    sibling: 'report of a sibling',
    table: 'reference table',
  },
}

const UNKNOWN: Readonly<Record<Lang, { readonly place: string; readonly year: string }>> = {
  zh: { place: '地区未识别', year: '年份未识别' },
  en: { place: 'place unknown', year: 'year unknown' },
}

/** 按上年报告核对：2023年宁州市政府工作报告.docx（宁州市，2022年），相关数据36对. Always said: most of it is guessed. */
export function referenceLines({ references = [], summary }: Audit, lang: Lang): readonly string[] {
  if (references.length === 0) return []
  const verified = summary.verifiedByReference ?? 0
  const total =
    lang === 'zh' ? `另有${verified}个数字按参照材料核对相符` : `${verified} more figures agree with a reference`
  return [...references.map(reference => lineOf(reference, lang)), total]
}

/** 上年报告.docx，一、2023年工作回顾，第3段: where a figure of a reference stands. */
export function heldPlace({ reference, section, paragraph, page }: HeldFigure, { references = [] }: Audit, lang: Lang): string {
  const path = references.find(({ id }) => id === reference)?.path ?? ''
  const [, first] = PARAGRAPH[lang]
  const place = page !== null ? fillIn(PARAGRAPH[lang][0], { n: page }) : paragraph > 0 ? fillIn(first, { n: paragraph }) : ''
  return [path.split(/[\\/]/).at(-1) ?? path, ...section, place].filter(words => words !== '').join(lang === 'zh' ? '，' : ', ')
}

const PARAGRAPH: Readonly<Record<Lang, readonly [page: string, paragraph: string]>> = {
  zh: ['第{n}页', '第{n}段'],
  en: ['page {n}', 'paragraph {n}'],
}

/** 参照 with its place and its words, a line for each figure of a reference that a finding rests on. */
export const heldWords = ({ against = [] }: Finding, audit: Audit, lang: Lang): readonly string[] =>
  against.map(held => `${heldPlace(held, audit, lang)}${lang === 'zh' ? '：' : ': '}“${held.quote}”`)

function lineOf({ path, role, place, year, pairs }: AuditedReference, lang: Lang): string {
  const name = path.split(/[\\/]/).at(-1) ?? path
  const when = year === null ? UNKNOWN[lang].year : lang === 'zh' ? `${year}年` : String(year)
  // each row of a table says its own year
  const said = [place ?? UNKNOWN[lang].place, ...(role === 'table' ? [] : [when])].join(lang === 'zh' ? '，' : ', ')
  return lang === 'zh'
    ? `按${ROLE_NAMES.zh[role]}核对：${name}（${said}），相关数据${pairs}对`
    : `held against ${ROLE_NAMES.en[role]}: ${name} (${said}), ${pairs} pairs`
}
