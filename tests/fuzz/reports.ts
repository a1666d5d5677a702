import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { phrasings } from '../../pipeline/phrasings.gen.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import type { Random } from '../bench/random.ts'

/** A report before it has a format. */
export interface Made {
  readonly title: string
  readonly lines: readonly string[]
  /** null where it has no table. */
  readonly table: readonly (readonly string[])[] | null
}

/** What gouji knows how to read, and what it once read wrongly: what is near it goes far in. */
const KNOWN: readonly string[] = [
  ...phrasings.flatMap(({ reads, leaves }) => [...reads, ...leaves].map(line => line.split(' ==> ')[0]!)),
  ...rules.flatMap(({ examples }) => [...examples.wrong, ...examples.right]).map(line => line.replace(/[⟦⟧]/g, '')),
  ...sentencesIn(readdirSync('tests/readings').filter(name => name.endsWith('.txt')).map(name => `readings/${name}`)),
  ...sentencesIn(['false-alarms.txt']),
]

function sentencesIn(names: readonly string[]): readonly string[] {
  return names
    .flatMap(name => readFileSync(join('tests', name), 'utf8').split('\n'))
    .filter(line => line !== '' && !/^[@#]/.test(line))
    .map(line => line.split(' ==> ')[0]!)
}

const HEADINGS = ['一、综合', '（一）财政收支', '二、农业', '1．项目', '第三部分 2025年工作安排', '表3：', '附件']
const TITLES = ['2024年政府工作报告', '2023年国民经济和社会发展统计公报', '关于2024年预算执行情况的报告', '说明', '']
const JOINTS = ['\n', '\n', '', '；', '，', '、', '其中：', '。']
const HEADS = ['项目', '2023年决算数', '2024年预算数', '增长（%）', '占比', '单位：万元', '合计', '']
const ROWS = ['合计', '其中：税收收入', '一、基本支出', '（一）上级补助', '小计', '比上年增减', '其他', '']

export function madeUp(random: Random): Made {
  const of = <Item>(items: readonly Item[]): Item => items[random.below(items.length)]!
  let text = ''
  for (let sentences = 1 + random.below(random.below(8) === 0 ? 40 : 8); sentences > 0; sentences--) {
    if (random.below(5) === 0) text += `\n${of(HEADINGS)}\n`
    text += of(KNOWN) + of(JOINTS)
  }
  const lines = text.split('\n').filter(line => line !== '')
  return { title: of(TITLES), lines, table: random.below(3) === 0 ? tableOf(random) : null }
}

function tableOf(random: Random): Made['table'] {
  const of = (words: readonly string[]): string => words[random.below(words.length)]!
  const columns = 2 + random.below(6)
  const sum = (): string => (random.below(1e6) / 10 ** random.below(4)).toFixed(random.below(3))
  const number = (): string => (random.below(12) === 0 ? '—' : sum())
  const row = (first: string, other: () => string): string[] => [first, ...Array.from({ length: columns - 1 }, other)]
  return [
    row('项目', () => of(HEADS)),
    ...Array.from({ length: 1 + random.below(12) }, () => row(of(ROWS), number)),
  ]
}
