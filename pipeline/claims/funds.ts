import { countWhile } from '../bisect.ts'
import type { Claim, Draft, Outline } from '../model.ts'
import { fundsIn, termNamed } from '../subjects/funds.ts'

/**
 * 上年结转 of the 一般公共预算 and of the 政府性基金 are two: what every budget tells of itself is named by the one that its
 * paragraph speaks of, or that its section is about.
 */
export function namedByFund(claims: readonly Claim[], draft: Draft, outline: Outline): readonly Claim[] {
  const fundAt = fundsOf(draft, outline)
  return claims.map(claim => {
    const term = termNamed(claim.subject.metric)
    if (term === undefined) return claim
    const fund = fundAt(claim.at.start, outline.sentences[claim.sentence]!.paragraph)
    return fund === null ? claim : { ...claim, subject: { ...claim.subject, metric: `${fund}·${term.name}` } }
  })
}

/** The budget spoken of at an offset of a paragraph; null where neither it nor its headings name one. */
function fundsOf({ text }: Draft, { paragraphs, sections }: Outline): (at: number, paragraph: number) => string | null {
  const named = [...fundsIn(text)]
  const lastBefore = (at: number): (typeof named)[number] | undefined => named[countWhile(named, each => each.at < at) - 1]
  const headings = sections.map(section => [...fundsIn(section.title)].at(-1)?.fund ?? null)
  const headed = (section: number): string | null =>
    section === -1 ? null : (headings[section] ?? headed(sections[section]!.parent))
  return (at, paragraph) => {
    const own = paragraphs[paragraph]!
    const near = lastBefore(at)
    return near !== undefined && near.at >= own.start ? near.fund : headed(own.section)
  }
}
