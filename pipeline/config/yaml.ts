import { LineCounter, isCollection, isNode, isPair, parseDocument } from 'yaml'
import type { Fail } from '../config.ts'
import { ConfigError } from '../errors.ts'

/**
 * A configuration, YAML or JSON (which is YAML), with a way to point at any of its values.
 * @throws ConfigError for what is no YAML, with file, line and column
 */
export function parseYaml(path: string, text: string): { readonly value: unknown; readonly fail: Fail } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const fault = document.errors[0]
  if (fault !== undefined)
    throw new ConfigError(place(fault.pos[0]), `YAML格式有误（${FAULTS[fault.code] ?? fault.code}）；请核对缩进、引号和冒号后的空格`)
  const fail: Fail = (at, problem) => {
    throw new ConfigError(place(offsetOf(document.contents, at)), problem)
  }
  return { value: document.toJS(), fail }
}

/** Of the key where the last step names one, so that unknown keys are pointed at themselves. */
function offsetOf(contents: unknown, at: readonly (string | number)[]): number {
  let node = contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of at) {
    if (!isCollection(node)) break
    const item: unknown =
      typeof step === 'number'
        ? node.items[step]
        : node.items.find(pair => isPair(pair) && isNode(pair.key) && String(pair.key) === step)
    if (item === undefined) break
    const place = isPair(item) ? item.key : item
    if (isNode(place)) offset = place.range?.[0] ?? offset
    node = isPair(item) ? item.value : item
  }
  return offset
}

/** What the parser finds amiss, by its code. */
const FAULTS: Readonly<Record<string, string>> = {
  BAD_ALIAS: '引用的锚点不存在',
  BAD_COLLECTION_TYPE: '列表与键值混用',
  BAD_DIRECTIVE: '指令有误',
  BAD_DQ_ESCAPE: '双引号内的转义有误',
  BAD_INDENT: '缩进不一致',
  BAD_SCALAR_START: '以保留的符号开头，须加引号',
  BLOCK_AS_IMPLICIT_KEY: '冒号后的写法有误',
  BLOCK_IN_FLOW: '括号内不能再分行列项',
  DUPLICATE_KEY: '同一项写了两次',
  KEY_OVER_1024_CHARS: '名称过长',
  MISSING_CHAR: '缺少引号、括号、逗号或空格',
  MULTILINE_IMPLICIT_KEY: '名称不能跨行',
  MULTIPLE_DOCS: '不止一份内容',
  NON_STRING_KEY: '名称不是文字',
  TAB_AS_INDENT: '用了制表符缩进',
  TAG_RESOLVE_FAILED: '标签无法识别',
  UNEXPECTED_TOKEN: '此处写法有误',
}
