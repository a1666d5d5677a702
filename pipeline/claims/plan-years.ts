import type { Draft, Figure, Outline, PlanYearClaim, Subject } from '../model.ts'
import { planSaid } from '../subjects/periods.ts'

/** 2021年是…，也是实施“十四五”规划的开局之年, 1982年是第六个五年计划的第二年: a year, a plan, and which of its years. */
const PLAN = '(?:[“"]?十?[一二三四五六七八九]五[”"]?(?:规划|计划)|第(?:十?[一二三四五六七八九]|十)个五年(?:规划|计划))'
const NTH = '(开局之年|收官之年|最后一年|第[一二三四五]年)'
const YEAR_OF = new RegExp(`((?:19|20)\\d{2}|今)年[，,]?(?:既|也|又)?是([^。；]*?)(${PLAN})的?${NTH}`, 'g')
/** Words between that may tell of another year. */
const OTHER = /(?:19|20)\d{2}年|[今明去]年/

/** What opens a report's plans names the year that it plans for. */
export function* planYears(
  { text }: Draft,
  { sentences }: Outline,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): Iterable<PlanYearClaim> {
  for (const figure of figures) {
    if (figure.exempt !== 'date') continue
    const { end } = sentences[figure.sentence]!
    const words = text.slice(figure.start, Math.min(end, figure.start + LONGEST))
    YEAR_OF.lastIndex = 0
    const match = YEAR_OF.exec(words)
    const plan = match?.index === 0 && !OTHER.test(match[2]!) ? planSaid(`${match[3]!}期间`) : null
    if (match === null || plan === null) continue
    yield {
      kind: 'plan-year',
      at: { start: figure.start, end: figure.end },
      sentence: figure.sentence,
      subject: subjectAt(figure.sentence),
      date: figure.index,
      year: Number(match[1]),
      plan: plan.from / 12,
      nth: nthOf(match[4]!),
    }
  }
}

/** Letters that such a sentence takes as a rule. */
const LONGEST = 120

const nthOf = (words: string): number =>
  words === '开局之年' ? 1 : words.startsWith('第') ? '一二三四五'.indexOf(words[1]!) + 1 : 5
