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
    throw new ConfigError(place(fault.pos[0]), `YAML格式有误（${fault.message}）；请核对缩进、引号和冒号后的空格`)
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
