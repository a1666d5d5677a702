import manifest from '../package.json' with { type: 'json' }
import { auditFiles, UNNAMED } from './cli/audit.ts'
import type { AuditRequest } from './cli/audit.ts'
import { gatherDecisions } from './cli/decisions.ts'
import { initConfig } from './cli/init.ts'
import { jobsOf } from './cli/jobs.ts'
import { mergeShards } from './cli/merge.ts'
import { againstOf } from './cli/references.ts'
import { AS_WORKER, serve } from './cli/worker.ts'
import { shardOf } from './cli/shards.ts'
import { coloured, countOf, dateOf, formatsOf, levelsOf, meant, oneOf, optionsIn, secondsOf } from './cli/options.ts'
import { configFinder, loadConfig } from './config.ts'
import type { FailOn, Settings } from './model.ts'
import type { Rule } from './rule.ts'
import { SEVERITY_NAMES } from './findings/severity.ts'
import { ConfigError } from './errors.ts'
import { explainRule } from './handbook.ts'
import { rules } from './rules.gen.ts'
import { screen } from './cli/screen.ts'
import { told } from './cli/told.ts'
import { USAGE } from './cli/usage.ts'
import type { Lang } from './write/index.ts'

const COMMANDS = [
  ...['audit', 'watch', 'diff', 'merge', 'decisions', 'read', 'rules', 'explain', 'app', 'init', 'completion'],
  ...['new-rule', 'new-phrasing'],
] as const

if (process.argv[2] === AS_WORKER) void serve(rules)
else
  void main(process.argv.slice(2)).then(status => {
    // what was not done in time may be under way still
    process.exit(status)
  })

/** @returns the exit status: 0 nothing unsettled, 1 something, 2 usage, unreadable input or a fault of ours */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    // before the options are read: what is wrong with them is told in English too
    if (/(?:^|\n)--lang[=\n]en(?:\n|$)/.test(argv.join('\n')))
      screen.speak((await import('./write/english/problem.ts')).problemInEnglish)
    const {
      values,
      positionals: [command, ...names],
    } = optionsIn(argv)
    const lang = oneOf<Lang>('--lang', values.lang, ['zh', 'en'])
    if (values.version === true) return said(`${manifest.version}\n`)
    if (values.help === true || command === 'help') return said(USAGE[lang])
    const ids = rules.map(({ id }) => id)
    const colour = coloured(values.color, screen.isTerminal)
    const own = {
      failOn:
        values['fail-on'] === undefined
          ? null
          : oneOf<FailOn>('--fail-on', values['fail-on'], ['error', 'warning', 'never']),
      config: values.config ?? null,
      decisions: values.decisions ?? null,
      name: values.name ?? UNNAMED,
      rules,
      levels: levelsOf(values.rule ?? [], ids),
      version: manifest.version,
      lang,
      timeout: secondsOf(values.timeout),
      against: againstOf(values.against ?? []),
    }
    switch (command) {
      case 'audit':
      case 'watch': {
        const request: AuditRequest = {
          names,
          output: values.output ?? 'output',
          formats: formatsOf(values.format ?? (values.output === '-' ? 'json' : 'html,pdf,json')),
          baseline: values.baseline ?? null,
          failOnNew: values['fail-on-new'] === true,
          together: values.together === true,
          maxWarnings: countOf('--max-warnings', values['max-warnings']),
          ignore: values.ignore ?? [],
          cache: values.cache ?? null,
          shard: shardOf(values.shard),
          jobs: jobsOf(values.jobs),
          annotate: values.annotate === true,
          quiet: values.quiet === true,
          ...own,
          writer: {
            ...(values.pdf === undefined ? {} : { pdf: oneOf<'brief' | 'full'>('--pdf', values.pdf, ['brief', 'full']) }),
            lang,
            rules,
            colour,
            ...dateOf(process.env['SOURCE_DATE_EPOCH']),
          },
        }
        if (command === 'audit') return await auditFiles(request)
        const { watchFiles } = await import('./cli/watch.ts')
        return await watchFiles(request)
      }
      case 'diff': {
        const { diffDrafts, DIFF_FORMATS } = await import('./cli/diff.ts')
        const format = values.format === 'markdown' ? 'md' : (values.format ?? 'text')
        return await diffDrafts({
          names,
          format: oneOf('--format', format, DIFF_FORMATS),
          output: values.output ?? null,
          colour,
          ...own,
        })
      }
      case 'merge':
        return mergeShards({
          names,
          output: values.output ?? 'output',
          maxWarnings: countOf('--max-warnings', values['max-warnings']),
          quiet: values.quiet === true,
          lang,
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
        return said(ruleList(await levelsHere(own.config, ids, own.levels), lang))
      case 'app': {
        const { handOutApp } = await import('./cli/app.ts')
        return handOutApp({ names, output: values.output ?? null, open: values.open === true, lang })
      }
      case 'init':
        return initConfig(lang)
      case 'completion': {
        const { completion } = await import('./cli/completion.ts')
        return said(completion(names, { commands: COMMANDS, rules: ids }))
      }
      case 'new-rule':
      case 'new-phrasing': {
        const { scaffold } = await import('./cli/scaffold.ts')
        return scaffold(command === 'new-rule' ? 'rule' : 'phrasing', names, lang)
      }
      case 'explain':
        return explain(names, lang)
      case undefined:
        throw new ConfigError('', '缺少命令；核对报告用 gouji audit 报告.docx，全部用法见 gouji --help')
      default:
        throw new ConfigError(
          '',
          `没有“${command}”这个命令；${meant(command, COMMANDS)}可用 ${COMMANDS.join('、')}，用法见 gouji --help`,
        )
    }
  } catch (fault) {
    screen.complain(fault instanceof ConfigError ? `gouji：${fault.message}` : told(fault, 'gouji'))
    return 2
  }
}

/** A line a rule: its name, the worst it may say here, what it finds. */
function ruleList(levels: Settings['rules'], lang: Lang): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const line = (rule: Rule): string => {
    const level = levels[rule.id] ?? 'on'
    const severity = level === 'on' ? (rule.severity ?? 'error') : level
    const word = severity === 'off' ? OFF[lang] : SEVERITY_NAMES[lang][severity]
    const title = lang === 'en' ? rule.titleEn : rule.title
    return `${rule.id.padEnd(width)}  ${lang === 'en' ? word.padEnd(7) : word}  ${title}\n`
  }
  return rules.map(line).join('')
}

const OFF: Readonly<Record<Lang, string>> = { zh: '关闭', en: 'off' }

/** What the configuration of the folder of the run, and the command line, say of single rules. */
async function levelsHere(
  config: string | null,
  ids: readonly string[],
  said: Settings['rules'],
): Promise<Settings['rules']> {
  const path = config ?? configFinder()('-')
  return path === null ? said : { ...(await loadConfig(path, ids)).settings.rules, ...said }
}

function explain([id, ...more]: readonly string[], lang: Lang): 0 {
  const rule = rules.find(other => other.id === id)
  if (rule !== undefined && more.length === 0) return said(explainRule(rule, lang))
  const ids = rules.map(rule => rule.id)
  const problem = id === undefined || more.length > 0 ? '请写一条规则的名称；' : `没有“${id}”这条规则；${meant(id, ids)}`
  throw new ConfigError('', `${problem}全部规则见 gouji rules`)
}

function said(text: string): 0 {
  screen.say(text)
  return 0
}
