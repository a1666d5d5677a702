import { SEVERITY_NAMES } from '../../findings/severity.ts'
import type { Audit, Finding } from '../../model.ts'
import type { Lang } from '../index.ts'
import { shown } from '../shown.ts'
import { fillIn, wordsIn } from '../words.ts'
import { tellUnfollowed } from './view.ts'
import { DIFF } from './words.ts'

const STANDING = { new: 'isNew', there: 'isThere', moved: 'isMoved' } as const

/** Whether the earlier draft had a finding: 新出现, 仍在, 移了位置; null where there was none to compare with. */
export const standingOf = ({ baseline }: Finding, lang: Lang): string | null =>
  baseline === undefined ? null : wordsIn(DIFF, lang)[STANDING[baseline]]

/** What became of the findings of the earlier draft: one line of counts, then what was mended and what did not follow. */
export function baselineLines({ baseline, source }: Audit, lang: Lang): readonly string[] {
  if (baseline === undefined) return []
  const w = wordsIn(DIFF, lang)
  const { path, there, moved, mended, followed } = baseline
  return [
    fillIn(w.baseline, { path: shown(path), new: baseline.new, there, moved, mended: mended.length }),
    ...mended.map(
      ({ severity, message }) => `${w.mended}（${SEVERITY_NAMES[lang][severity]}）：${message.replace(/\s+/g, ' ')}`,
    ),
    ...followed.map(one => `${w.followed}：${tellUnfollowed(one, source.text, lang)}`),
  ]
}
