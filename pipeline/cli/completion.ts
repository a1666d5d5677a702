import { ConfigError } from '../errors.ts'
import { WRITERS } from '../write/index.ts'
import { meant, OPTIONS } from './options.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

export interface Words {
  readonly commands: readonly string[]
  readonly rules: readonly string[]
}

/** A script by which a shell completes commands, options and their values: `source <(gouji completion bash)`. */
export function completion([shell, ...more]: readonly string[], { commands, rules }: Words): string {
  const found = SHELLS.find(name => name === shell)
  if (found === undefined || more.length > 0)
    throw new ConfigError('', `请写一种命令行：gouji completion ${SHELLS.join('、')}；${meant(shell ?? '', SHELLS)}`)
  const options = Object.keys(OPTIONS).map(name => `--${name}`)
  const values: readonly (readonly [option: string, values: readonly string[]])[] = [
    ['--format', [...Object.keys(WRITERS), 'md', 'text']],
    ['--fail-on', ['error', 'warning', 'never']],
    ['--pdf', ['brief', 'full']],
    ['--color', ['auto', 'always', 'never']],
    ['--lang', ['zh', 'en']],
    ['--rule', rules.map(rule => `${rule}=off`)],
  ]
  switch (found) {
    case 'bash':
      return bash(commands, options, values, rules)
    case 'zsh':
      return `#compdef gouji\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands, options, values, rules)}`
    case 'fish':
      return fish(commands, options, values, rules)
  }
}

type Values = readonly (readonly [option: string, values: readonly string[]])[]

const bash = (
  commands: readonly string[],
  options: readonly string[],
  values: Values,
  rules: readonly string[],
): string => `_gouji() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${values.map(([option, words]) => `    ${option}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`).join('\n')}
    explain) COMPREPLY=($(compgen -W "${rules.join(' ')}" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "${SHELLS.join(' ')}" -- "$word")); return ;;
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${options.join(' ')}" -- "$word"))
  elif [[ "$COMP_CWORD" == 1 ]]; then COMPREPLY=($(compgen -W "${commands.join(' ')}" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -o bashdefault -F _gouji gouji
`

const fish = (
  commands: readonly string[],
  options: readonly string[],
  values: Values,
  rules: readonly string[],
): string => {
  const taken = new Map(values)
  return [
    `complete -c gouji -n __fish_use_subcommand -f -a '${commands.join(' ')}'`,
    `complete -c gouji -n '__fish_seen_subcommand_from explain' -f -a '${rules.join(' ')}'`,
    `complete -c gouji -n '__fish_seen_subcommand_from completion' -f -a '${SHELLS.join(' ')}'`,
    ...options.map(option => {
      const words = taken.get(option)
      return `complete -c gouji -l ${option.slice(2)}${words === undefined ? '' : ` -x -a '${words.join(' ')}'`}`
    }),
    '',
  ].join('\n')
}
