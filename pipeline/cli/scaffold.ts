import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../errors.ts'
import { screen } from './screen.ts'
import { TO_TRY } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { Lang } from '../write/index.ts'

export type Scaffold = 'rule' | 'phrasing'

interface Room {
  readonly folder: string
  readonly source: (id: string) => string
}

/**
 * Writes a rule, or a row of phrasings, to begin with: it passes its own tests as it is, and each line of it is to be
 * replaced. Only in a clone of the project, and never over a file that is there.
 */
export function scaffold(kind: Scaffold, [id, ...more]: readonly string[], lang: Lang): 0 {
  const { folder, source } = ROOMS[kind]
  if (id === undefined || more.length > 0) throw new ConfigError('', `请写一个名称：gouji new-${kind} ${EXAMPLE}`)
  if (!NAME.test(id)) throw new ConfigError('', `名称不能是“${id}”；用小写英文，词间用连字符，如 ${EXAMPLE}`)
  if (!isClone()) throw new ConfigError('', `gouji new-${kind} 要在gouji的源码文件夹（git clone所得）里运行`)
  const path = join(folder, `${id}.ts`)
  if (existsSync(path)) throw new ConfigError('', `${path} 已经有了，没有改动`)
  writeFiles(folder, [{ path, bytes: source(id) }])
  screen.say(`${path}\n${TO_TRY[lang][kind](id)}\n`)
  return 0
}

const EXAMPLE = 'growth-beyond'
const NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/

function isClone(): boolean {
  try {
    const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name?: unknown }
    return name === 'gouji' && Object.values(ROOMS).every(({ folder }) => existsSync(folder))
  } catch {
    return false
  }
}

const ROOMS: Readonly<Record<Scaffold, Room>> = {
  rule: {
    folder: 'rules',
    source: id => `import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: '${id}',
  // what a finding is headed with: no more than Chinese characters and 、，“”%
  title: '增速大得出奇',
  titleEn: 'A rate of growth that is hard to believe',
  // one or two sentences that an editor understands
  why: '增速超过1000%的，多为漏了小数点或用错了单位。',
  whyEn: 'Growth by more than 1000% often lacks its decimal point, or stands for a multiple.',
  // the kind of claim (pipeline/model/), and a relation between letters (pipeline/formula.ts)
  judges: 'growth',
  formula: 'rate <= most',
  accuses: 'rate',
  // error where it is left out: a proof, whatever is true
  severity: 'warning',
  verifies: false,
  examples: {
    // each must be flagged at the very words in ⟦⟧; made up, never a report's own
    wrong: ['2023年，全市快递业务量增长⟦5640%⟧。', '2023年，全市技术合同成交额增长⟦1280%⟧。'],
    // each must be quiet under every rule
    right: ['2023年，全市快递业务量增长56.4%。', '2023年，全市技术合同成交额增长128%。'],
  },
  // binds letters to figures; computes nothing and sees no text
  *relate({ rate }) {
    yield { bind: { rate: { figure: rate.figure }, most: { constant: 1000 } } }
  },
  explain: message\`\${'metric'}增速为\${'stated'}，请核实。\`,
})
`,
  },
  phrasing: {
    folder: 'pipeline/phrasings',
    source: id => `import { definePhrasing } from '../phrasing.ts'

/** By how much more than planned: neither a level nor a change of one. */
export default definePhrasing({
  id: '${id}',
  // the construction; the notation is told in pipeline/phrasing.ts
  says: ['[S] <against> <plan> {ahead:amount} [N]'],
  // by role, the claims that a figure may make: none here
  makes: { ahead: [] },
  // clauses that it reads whole, with the roles of their figures; made up, never a report's own
  reads: ['粮食产量多于计划36万吨 ==> ahead 36万吨', '竣工面积多于计划12万平方米 ==> ahead 12万平方米'],
  // clauses of which it reads nothing
  leaves: ['粮食产量达到36万吨', '粮食产量多于上年'],
})
`,
  },
}
