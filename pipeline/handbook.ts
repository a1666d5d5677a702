import type { Severity } from './model.ts'
import type { Rule } from './rule.ts'

/** What the README says of the rules, as a Markdown table: a row a rule, in the order given. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(rule =>
    row([
      `\`${rule.id}\``,
      rule.title,
      rule.why,
      SEVERITY[rule.severity ?? 'error'],
      marked(rule.examples.wrong[0] ?? ''),
    ]),
  )
  return [
    row(['规则', '问题', '依据', '级别', '例（加粗处有误）']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n')
}

/** What `gouji explain ID` prints: what the rule holds, why, its severity, and its examples. */
export function explainRule(rule: Rule): string {
  return [
    `${rule.id}　${rule.title}`,
    rule.titleEn,
    '',
    rule.why,
    '',
    `关系　${rule.formula}`,
    `级别　${SEVERITY[rule.severity ?? 'error']}`,
    ...(rule.verifies === false ? ['说明　成立时不计为“已核对”。'] : []),
    '',
    '有误的例子（⟦⟧内为所指数据）：',
    ...rule.examples.wrong.map(indented),
    '',
    '无误的例子：',
    ...rule.examples.right.map(indented),
    '',
  ].join('\n')
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }

const row = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const marked = (example: string) => example.replace(/⟦(.*?)⟧/u, '**$1**').replaceAll('\n', '<br>')

const indented = (example: string) => `　· ${example.replaceAll('\n', '\n　　 ')}`
