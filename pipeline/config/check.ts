import type { ErrorObject } from 'ajv'
import { nearest } from '../nearest.ts'
import { validateConfig, validateDecisions } from '../validators.gen.js'

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
  const error = validate.errors?.[0]
  if (error === undefined) return null
  const at = error.instancePath.split('/').slice(1).map(step)
  const { additionalProperty } = error.params
  if (typeof additionalProperty === 'string') {
    return {
      at: [...at, additionalProperty],
      message: `没有“${additionalProperty}”这一项；${allowed(error, remedy, additionalProperty)}`,
    }
  }
  return { at, message: `${at.length === 0 ? '内容' : `“${at.join('.')}”`}${faultOf(error)}；${allowed(error, remedy)}` }
}

/** What is wrong with a value, by the keyword of the schema that it fails. */
function faultOf({ keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `应是${TYPES[String(params['type'])] ?? '其他内容'}`
    case 'required':
      return `缺少“${String(params['missingProperty'])}”这一项`
    case 'minimum':
      return `不能小于${String(params['limit'])}`
    case 'maximum':
      return `不能大于${String(params['limit'])}`
    case 'minItems':
      return '不能为空'
    case 'minLength':
      return params['limit'] === 1 ? '不能为空' : '过短'
    case 'maxLength':
      return '过长'
    case 'enum':
    case 'const':
      return '不是可用的值'
    default:
      return '有误'
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: '列表',
  boolean: '“是”或“否”',
  integer: '整数',
  number: '数',
  object: '名称与值的对照',
  string: '文字',
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
