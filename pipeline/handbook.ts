import { SEVERITY_NAMES } from './findings/severity.ts'
import type { Rule } from './rule.ts'

type Lang = 'zh' | 'en'

/** What docs/rules.md says of the rules, as a Markdown table: a row a rule, in the order given. Examples are Chinese. */
export function ruleTable(rules: readonly Rule[], lang: Lang = 'zh'): string {
  const zh = lang === 'zh'
  const rows = rules.map(rule => [
    `\`${rule.id}\``,
    zh ? rule.title : rule.titleEn,
    zh ? rule.why : rule.whyEn,
    SEVERITY_NAMES[lang][rule.severity ?? 'error'],
    ...(zh ? [marked(rule.examples.wrong[0] ?? '')] : []),
  ])
  const heads = WORDS[lang].heads
  return [heads, heads.map(() => '---'), ...rows].map(row).join('\n')
}

/** What `gouji explain ID` prints: what the rule holds, why, its severity, and its examples (which are Chinese). */
export function explainRule(rule: Rule, lang: Lang = 'zh'): string {
  const w = WORDS[lang]
  const severity = rule.severity ?? 'error'
  return [
    `${rule.id}${w.gap}${lang === 'zh' ? rule.title : rule.titleEn}`,
    '',
    lang === 'zh' ? rule.why : rule.whyEn,
    '',
    `${w.relation}${rule.formula}`,
    `${w.severity}${SEVERITY_NAMES[lang][severity]} (${severity})`,
    ...(rule.verifies === false ? [w.verifiesNothing] : []),
    '',
    w.wrong,
    ...rule.examples.wrong.map(indented),
    '',
    w.right,
    ...rule.examples.right.map(indented),
    '',
  ].join('\n')
}

const WORDS = {
  zh: {
    heads: ['规则', '问题', '依据', '级别', '例（加粗处有误）'],
    gap: '　',
    relation: '关系　',
    severity: '级别　',
    verifiesNothing: '说明　成立时不计为“已核对”。',
    wrong: '有误的例子（⟦⟧内为所指数据）：',
    right: '无误的例子：',
  },
  en: {
    heads: ['rule', 'what is wrong', 'what it holds to be true', 'level'],
    gap: '  ',
    relation: 'Relation  ',
    severity: 'Severity  ',
    verifiesNothing: 'Where it holds, its figures do not count as checked.',
    wrong: 'Wrong (⟦⟧ marks what is flagged):',
    right: 'Right:',
  },
} as const

const row = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const marked = (example: string) => example.replace(/⟦(.*?)⟧/u, '**$1**').replaceAll('\n', '<br>')

const indented = (example: string) => `　· ${example.replaceAll('\n', '\n　　 ')}`
