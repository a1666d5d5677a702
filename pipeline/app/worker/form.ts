import type { Form } from '../protocol.ts'

interface ConfigFile {
  readonly year?: number
  readonly region?: string
  readonly rules?: Readonly<Record<string, string | boolean>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly identities?: readonly { readonly name?: string; readonly formula: string; readonly strength?: string }[]
  readonly founded?: Readonly<Record<string, number>>
}

/** What a configuration, which is known to be one, puts into the form. */
export async function formIn(path: string, text: string): Promise<Form> {
  const { parseYaml } = await import('../../config/yaml.ts')
  const file = (parseYaml(path, text.replace(/^\uFEFF/, '')).value ?? {}) as ConfigFile
  return {
    year: String(file.year ?? ''),
    region: file.region ?? '',
    aliases: Object.entries(file.aliases ?? {}).map(([name, others]) => ({ name, others: others.join('、') })),
    identities: (file.identities ?? []).map(({ name, formula, strength }) => ({
      ...{ name: name ?? '', formula, soft: strength === 'soft' },
    })),
    founded: Object.entries(file.founded ?? {}).map(([place, year]) => ({ place, year: String(year) })),
    rules: Object.fromEntries(
      Object.entries(file.rules ?? {}).map(([id, level]) => [id, LEVELS[String(level)] ?? String(level)]),
    ),
  }
}

/** YAML's own words for the two. */
const LEVELS: Readonly<Record<string, string>> = { true: 'on', false: 'off' }

/** The configuration with what the form says. What the form does not show, comments among it, stays as it stood. */
export async function composed(config: string, form: Form): Promise<string> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(config)
  // of comments alone, or of nothing
  document.contents ??= document.createNode({}) as never
  const values: Readonly<Record<keyof Form, unknown>> = {
    year: form.year === '' ? undefined : number(form.year),
    region: form.region === '' ? undefined : form.region,
    rules: filled(Object.entries(form.rules).filter(([, level]) => level !== 'on')),
    aliases: filled(form.aliases.filter(({ name }) => name !== '').map(({ name, others }) => [name, listed(others)])),
    identities: orNothing(
      form.identities
        .filter(({ formula }) => formula !== '')
        .map(({ name, formula, soft }) => ({
          ...(name === '' ? {} : { name }),
          formula,
          ...(soft ? { strength: 'soft' } : {}),
        })),
    ),
    founded: filled(form.founded.filter(({ place }) => place !== '').map(({ place, year }) => [place, number(year)])),
  }
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) document.delete(key)
    else document.set(key, value)
  }
  const isEmpty = Object.keys(document.toJS() as object).length === 0 && document.commentBefore == null
  return isEmpty ? '' : document.toString()
}

/** What is no number is left as it was typed, and refused by what checks the configuration. */
const number = (typed: string): number | string => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed)

const listed = (typed: string): readonly string[] => typed.split(/[、，,；;\s]+/).filter(name => name !== '')

const filled = (entries: readonly (readonly [string, unknown])[]): unknown =>
  entries.length === 0 ? undefined : Object.fromEntries(entries)

const orNothing = (list: readonly unknown[]): unknown => (list.length === 0 ? undefined : list)
