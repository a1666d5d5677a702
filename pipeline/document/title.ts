import type { Draft, Span } from '../model.ts'

/** The title of a report: as its format states it, else the first line that looks like one, else the file's name. */
export const titleOf = (draft: Draft, blocks: readonly Span[]): string => {
  if (draft.title !== null && draft.title.trim() !== '') return draft.title.trim()
  for (const { start, end } of blocks.slice(0, 12)) {
    if (end - start > 80) continue
    const line = draft.text.slice(start, end).replace(/^#+\s*/, '')
    if (TITLE.test(line) && !/[。；：！]|^（/.test(line)) return line.replace(/\s+/g, ' ')
  }
  const name = draft.path.slice(Math.max(draft.path.lastIndexOf('/'), draft.path.lastIndexOf('\\')) + 1)
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/** 政府工作报告, …统计公报, …的说明. */
const TITLE = /(?:报告|公报|规划|纲要|方案|说明|总结|计划)(?:[（(].{1,30}[）)])?(?:\[\d+\]|［\d+］)?$/
