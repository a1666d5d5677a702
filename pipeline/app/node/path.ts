/** The parts of node:path that readers and writers use. Paths are those of POSIX, and the page's folder is the root. */

export const isAbsolute = (path: string): boolean => path.startsWith('/')

export function basename(path: string, ending = ''): string {
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

export function extname(path: string): string {
  const name = basename(path)
  return name === '..' ? '' : (/(?<=.)\.[^.]*$/.exec(name)?.[0] ?? '')
}

export function dirname(path: string): string {
  const above = path.replace(/\/+$/, '').split('/').slice(0, -1).join('/')
  return above === '' ? (isAbsolute(path) ? '/' : '.') : above
}

export function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '..' || !isAbsolute(path)) parts.push(part)
  }
  const joined = parts.join('/')
  return isAbsolute(path) ? `/${joined}` : joined === '' ? '.' : joined
}

export const join = (...parts: readonly string[]): string => normalize(parts.filter(part => part !== '').join('/'))

export const resolve = (...parts: readonly string[]): string =>
  normalize(parts.reduce((from, part) => (isAbsolute(part) ? part : `${from}/${part}`), '/'))

export function relative(from: string, to: string): string {
  const [start, end] = [from, to].map(path => resolve(path).split('/').filter(part => part !== ''))
  const shared = (start ?? []).findIndex((part, at) => part !== end?.[at])
  const common = shared < 0 ? (start?.length ?? 0) : shared
  return [...(start ?? []).slice(common).map(() => '..'), ...(end ?? []).slice(common)].join('/')
}

export const sep = '/'

export default { basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep }
