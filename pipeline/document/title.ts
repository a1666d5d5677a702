import type { Draft, Span } from '../model.ts'
import { readOrdinal } from './ordinals.ts'

/** The title of a report: as its format states it, else the first lines that look like one, else the file's name. */
export const titleOf = (draft: Draft, blocks: readonly Span[]): string => {
  if (draft.title !== null && draft.title.trim() !== '') return draft.title.trim()
  const lines = blocks.slice(0, 12).map(({ start, end }) => draft.text.slice(start, Math.min(end, start + 100)))
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/^#+\s*/, '')
    if (line.length > 80 || !TITLE.test(line) || /[。；：！]|^[（—]/.test(line)) continue
    if (readOrdinal(line, 0, line.length) !== null) continue
    const above = lines[index - 1] ?? ''
    return (SECOND_LINE.test(line) && FIRST_LINE.test(above) ? above + line : line).replace(/\s+/g, ' ')
  }
  const name = draft.path.slice(Math.max(draft.path.lastIndexOf('/'), draft.path.lastIndexOf('\\')) + 1)
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/** 关于某市2025年预算执行情况, and on the next line 和2026年预算草案的报告. */
const FIRST_LINE = /^(?!.*(?:[。：，；>]|日$)).*(?:^关于|年|与$|和$)/
const SECOND_LINE = /^(?:和|与|及|暨|20\d\d年|市|省|统计公报)/

/** 政府工作报告, …统计公报, …的说明. */
const TITLE = /(?:报告|公报|规划|纲要|方案|说明|总结|计划)(?:[（(].{1,30}[）)])?(?:\[\d+\]|［\d+］)?$/
