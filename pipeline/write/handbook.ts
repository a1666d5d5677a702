import type { Rule } from '../rule.ts'
import type { Lang } from './index.ts'

const WORST = { error: '错误', warning: '警告', note: '提示' } as const

/** The README's table of rules, one row a rule. */
export const ruleTable = (rules: readonly Rule[]): string => [
  '| 规则 | 核对什么 | 关系式 | 最重 |',
  '| --- | --- | --- | --- |',
  ...rules.map(rule => `| \`${rule.id}\` | ${rule.title} | \`${rule.formula}\` | ${WORST[rule.severity ?? 'error']} |`),
].join('\n')

/** One line a rule: `gouji rules`. */
export function ruleList(rules: readonly Rule[], lang: Lang): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(rule => `${rule.id.padEnd(width)}  ${lang === 'en' ? rule.titleEn : rule.title}\n`).join('')
}

/** What a rule holds to be true, with sentences that break it and keep it: `gouji explain RULE`. */
export function ruleText(rule: Rule, lang: Lang): string {
  const [title, why, formula, wrong, right] = lang === 'en'
    ? [rule.titleEn, 'Why', 'Formula', 'Wrong', 'Right']
    : [rule.title, '依据', '关系式', '错例', '正例']
  return [
    `${rule.id}  ${title}`,
    '',
    `${why}：${rule.why}`,
    `${formula}：${rule.formula}`,
    ...rule.examples.wrong.map(example => `${wrong}：${example}`),
    ...rule.examples.right.map(example => `${right}：${example}`),
    '',
  ].join('\n')
}
