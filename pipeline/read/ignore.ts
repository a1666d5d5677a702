/**
 * Whether a path is left out: a pattern without a slash is about a name anywhere (草稿*.docx, 旧稿), one with a slash about
 * the path as it is named (归档/**). * and ? stay within a folder, ** does not, {甲,乙} is either.
 */
export function ignoring(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(pattern => pattern.replace(/^\.\//, '').replace(/\/+$/, '')).map(testOf)
  return path => {
    const plain = path.replaceAll('\\', '/').replace(/^\.\//, '')
    return tests.some(test => test(plain))
  }
}

function testOf(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${source(pattern)}(?:/.*)?$`, 'u')
  return pattern.includes('/')
    ? path => expression.test(path)
    : path => path.split('/').some(part => expression.test(part))
}

const PART = /\*\*\/?|[*?{},]|[^*?{},]+/gu

function source(pattern: string): string {
  let open = 0
  return (pattern.match(PART) ?? [])
    .map(part => {
      if (part === '**/') return '(?:.*/)?'
      if (part === '**') return '.*'
      if (part === '*') return '[^/]*'
      if (part === '?') return '[^/]'
      if (part === '{' && pattern.includes('}')) {
        open += 1
        return '(?:'
      }
      if (part === '}' && open > 0) {
        open -= 1
        return ')'
      }
      if (part === ',' && open > 0) return '|'
      return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    })
    .join('')
}
