import { basename } from 'node:path'

export type ReportKind = '政府工作报告' | '统计公报' | '预算报告' | '其他'

/** Told by the file's name, else by its first words; `其他` where hardly a word is Chinese. */
export const kindOf = (path: string, text: string): ReportKind => {
  if (!isChinese(text)) return '其他'
  const name = basename(path)
  for (const words of [name, text.slice(0, HEAD)]) {
    for (const [kind, pattern] of KINDS) if (pattern.test(words)) return kind
  }
  return '政府工作报告'
}

/** Names and titles stand within the first lines, after the furniture of a web page. */
const HEAD = 600

const KINDS: readonly (readonly [ReportKind, RegExp])[] = [
  ['预算报告', /预算(?:执行|草案|报告|[（(]草案)|决算|budget_/],
  ['统计公报', /统计公报|bulletin_/],
  ['政府工作报告', /政府工作报告|work_report/],
]

const isChinese = (text: string): boolean => {
  const head = text.slice(0, 5000)
  return (head.match(/\p{Script=Han}/gu)?.length ?? 0) > head.length / 10
}
