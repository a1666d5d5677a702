import type { ErrorObject } from 'ajv'
import { nearest } from '../nearest.ts'
import { localize, validateConfig, validateDecisions } from '../validators.gen.js'

export interface Problem {
  /** Keys and indices that lead to the value. */
  readonly at: readonly (string | number)[]
  readonly message: string
}

/** The first thing that is wrong with a configuration, in Chinese, and where; null where nothing is. */
export const configProblem = (value: unknown): Problem | null =>
  problemOf(validateConfig, value, '请参照 docs/configuration.md 修改')

/** The same of a file of decisions. */
export const decisionsProblem = (value: unknown): Problem | null =>
  problemOf(validateDecisions, value, '应是网页保存的gouji.decisions.json，或勾选后的审核PDF')

function problemOf(validate: typeof validateConfig, value: unknown, remedy: string): Problem | null {
  if (validate(value)) return null
  const errors = validate.errors ?? []
  localize(errors)
  const error = errors[0]
  if (error === undefined) return null
  const at = error.instancePath.split('/').slice(1).map(step)
  const { additionalProperty } = error.params
  if (typeof additionalProperty === 'string') {
    return {
      at: [...at, additionalProperty],
      message: `没有“${additionalProperty}”这一项；${allowed(error, remedy, additionalProperty)}`,
    }
  }
  return { at, message: `${at.join('.') || '内容'}${error.message ?? '有误'}；${allowed(error, remedy)}` }
}

/** A JSON pointer's segment. */
const step = (segment: string): string | number =>
  /^\d+$/.test(segment) ? Number(segment) : segment.replaceAll('~1', '/').replaceAll('~0', '~')

function allowed({ keyword, params, parentSchema }: ErrorObject, remedy: string, said = ''): string {
  const values: unknown = keyword === 'enum' ? params['allowedValues'] : null
  if (Array.isArray(values)) return `可用的值：${values.map(String).join('、')}`
  const properties: unknown = keyword === 'additionalProperties' ? parentSchema?.['properties'] : null
  if (typeof properties === 'object' && properties !== null) {
    const names = Object.keys(properties).filter(name => !name.startsWith('$'))
    const near = nearest(said, names)
    return `${near === null ? '' : `是不是 ${near}？`}可用的项：${names.join('、')}`
  }
  return remedy
}
