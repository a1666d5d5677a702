import type { AnniversaryClaim, DateClaim, Draft, Figure, Outline, Settings, StreakClaim, Subject } from '../model.ts'
import type { Setting } from '../subjects/setting.ts'
import { foundedIn } from '../subjects/almanac.ts'

/** What is known around a sentence: its setting, its general subject, and the user's own founding years. */
export interface Told {
  readonly settingAt: (sentence: number) => Setting
  readonly subjectAt: (sentence: number) => Subject
  readonly founded: Settings['founded']
}

/** What durations and dates claim: 自2010年以来连续13年, 建市20周年, 2月30日. */
export function readTimes(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  { settingAt, subjectAt, founded }: Told,
): (StreakClaim | AnniversaryClaim | DateClaim)[] {
  const claims: (StreakClaim | AnniversaryClaim | DateClaim)[] = []
  for (const figure of figures) {
    if (figure.exempt !== 'date' && figure.exempt !== 'duration') continue
    const claim =
      figure.exempt === 'date'
        ? dateOf(figure, subjectAt)
        : spanOf(draft.text, outline, figure, { settingAt, subjectAt, founded })
    if (claim) claims.push(claim)
  }
  return claims
}

const DATE = /^(?:(\d{4})\s*年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/

function dateOf(figure: Figure, subjectAt: (sentence: number) => Subject): DateClaim | null {
  const match = DATE.exec(figure.text)
  if (!match) return null
  return {
    kind: 'date',
    at: { start: figure.start, end: figure.end },
    sentence: figure.sentence,
    subject: subjectAt(figure.sentence),
    date: figure.index,
    year: match[1] ? Number(match[1]) : null,
    month: Number(match[2]),
    day: match[3] ? Number(match[3]) : 0,
  }
}

const SINCE = /自((?:19|20)\d{2})年(?:以来|起|开始|以后)[^。；]{0,16}$/
const TOLD = /((?:19|20)\d{2})年(?:是|正值|恰逢|迎来|适逢)/

function spanOf(
  text: string,
  outline: Outline,
  figure: Figure,
  { settingAt, subjectAt, founded: known }: Told,
): StreakClaim | AnniversaryClaim | null {
  const sentence = outline.sentences[figure.sentence]!
  const before = text.slice(sentence.start, figure.start)
  const whole = text.slice(sentence.start, sentence.end)
  const at = { start: figure.start, end: figure.end }
  const place = { at, sentence: figure.sentence, subject: subjectAt(figure.sentence), years: figure.index }
  const since = figure.unit.text.startsWith('年') || figure.text.endsWith('年') ? SINCE.exec(before) : null
  if ((since && /连续$|连续$/.test(before.trimEnd())) || (since && figure.text.startsWith('连续'))) {
    const told = /((?:19|20)\d{2})年[^自]*$/.exec(before.slice(0, since.index))
    return {
      kind: 'streak',
      ...place,
      since: Number(since[1]),
      until: told ? Number(told[1]) : settingAt(figure.sentence).now,
    }
  }
  if (!/周年$/.test(text.slice(figure.start, figure.end)) && !/^周年/.test(text.slice(figure.end, figure.end + 2)))
    return null
  if (/^(?:周年)?(?:后|之后|以后|以来)/.test(text.slice(figure.end, figure.end + 4))) return null
  const told = TOLD.exec(whole)
  const founded = foundedIn(whole, before, known)
  if (!told || founded === null || founded === Number(told[1])) return null
  return { kind: 'anniversary', ...place, founded, until: Number(told[1]) }
}
