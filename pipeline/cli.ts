import { parseArgs } from 'node:util'
import manifest from '../package.json' with { type: 'json' }
import { auditFiles } from './cli/audit.ts'
import { gatherDecisions } from './cli/decisions.ts'
import type { FailOn } from './config.ts'
import { ConfigError } from './errors.ts'
import { explainRule } from './handbook.ts'
import { rules } from './rules.gen.ts'
import { screen } from './cli/screen.ts'
import { told } from './cli/told.ts'
import { USAGE } from './cli/usage.ts'
import { isOutputFormat, WRITERS } from './write/index.ts'
import type { Lang, OutputFormat } from './write/index.ts'

void main(process.argv.slice(2)).then(status => {
  process.exitCode = status
})

/** @returns the exit status: 0 nothing unsettled, 1 something, 2 usage, unreadable input or a fault of ours */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const {
      values,
      positionals: [command, ...names],
    } = read(argv)
    const lang = oneOf<Lang>('--lang', values.lang, ['zh', 'en'])
    if (values.version === true) return said(`${manifest.version}\n`)
    if (values.help === true || command === 'help') return said(USAGE[lang])
    switch (command) {
      case 'audit':
        return await auditFiles({
          names,
          output: values.output,
          formats: formatsOf(values.format),
          failOn:
            values['fail-on'] === undefined
              ? null
              : oneOf<FailOn>('--fail-on', values['fail-on'], ['error', 'warning', 'never']),
          config: values.config ?? null,
          decisions: values.decisions ?? null,
          annotate: values.annotate === true,
          ...(values.pdf === undefined ? {} : { pdf: oneOf<'brief' | 'full'>('--pdf', values.pdf, ['brief', 'full']) }),
          lang,
          rules,
          version: manifest.version,
          ...dateOf(process.env['SOURCE_DATE_EPOCH']),
        })
      case 'decisions':
        return await gatherDecisions({
          names,
          into: values.decisions ?? null,
          config: values.config ?? null,
          rules,
          lang,
        })
      case 'read': {
        const { explainReading } = await import('./cli/read.ts')
        return said(explainReading({ names, why: values.why === true, year: values.year, rules, lang }))
      }
      case 'rules':
        return said(ruleList(lang))
      case 'explain':
        return explain(names, lang)
      case undefined:
        throw new ConfigError('', '缺少命令；核对报告用 gouji audit 报告.docx，全部用法见 gouji --help')
      default:
        throw new ConfigError(
          '',
          `没有“${command}”这个命令；可用 audit、decisions、read、rules、explain，用法见 gouji --help`,
        )
    }
  } catch (fault) {
    screen.complain(fault instanceof ConfigError ? `gouji：${fault.message}` : told(fault, 'gouji'))
    return 2
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o', default: 'output' },
        format: { type: 'string', short: 'f', default: 'html,pdf,json' },
        'fail-on': { type: 'string' },
        config: { type: 'string', short: 'c' },
        pdf: { type: 'string' },
        annotate: { type: 'boolean', short: 'a' },
        decisions: { type: 'string', short: 'd' },
        lang: { type: 'string', default: 'zh' },
        why: { type: 'boolean' },
        year: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
    const option = /(?<![\w-])--?[a-z][\w-]*/.exec(fault.message.replace(/-\w, /, ''))?.[0] ?? ''
    const unknown = 'code' in fault && fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new ConfigError(
      '',
      `${unknown ? `没有“${option}”这个选项` : `选项“${option}”的写法不对`}；用法见 gouji --help`,
    )
  }
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find(other => other === value)
  if (found === undefined) throw new ConfigError('', `${option} 不能是“${value}”；可用 ${allowed.join('、')}`)
  return found
}

function formatsOf(list: string): readonly OutputFormat[] {
  const formats = list
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = formats.find(name => !isOutputFormat(name))
  if (unknown !== undefined || formats.length === 0) {
    throw new ConfigError('', `--format 不能是“${unknown ?? list}”；可用 ${Object.keys(WRITERS).join('、')}`)
  }
  return [...new Set(formats.filter(isOutputFormat))]
}

function ruleList(lang: Lang): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(rule => `${rule.id.padEnd(width)}  ${lang === 'en' ? rule.titleEn : rule.title}\n`).join('')
}

/** Output tells no time unless the environment gives one: https://reproducible-builds.org/specs/source-date-epoch/ */
function dateOf(epoch: string | undefined): { readonly date?: Date } {
  if (epoch === undefined || epoch === '') return {}
  if (!/^\d{1,11}$/.test(epoch))
    throw new ConfigError('', `环境变量 SOURCE_DATE_EPOCH 不能是“${epoch}”；应为1970年以来的秒数`)
  return { date: new Date(Number(epoch) * 1000) }
}

function explain([id, ...more]: readonly string[], lang: Lang): 0 {
  const rule = rules.find(other => other.id === id)
  if (rule !== undefined && more.length === 0) return said(explainRule(rule, lang))
  const problem = id === undefined || more.length > 0 ? '请写一条规则的名称' : `没有“${id}”这条规则`
  throw new ConfigError('', `${problem}；全部规则见 gouji rules`)
}

function said(text: string): 0 {
  screen.print(text)
  return 0
}
