import { readFileSync } from 'node:fs'
import type { Runtime } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'

export interface HotSpot {
  readonly name: string
  /** The source file, as the bundle names it. */
  readonly file: string
  /** Of all samples. */
  readonly share: number
}

/** Runs something under the sampling profiler; the functions that spend most time in themselves, the hottest first. */
export const hotSpots = async (run: () => void, most: number): Promise<readonly HotSpot[]> => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const hits = new Map<string, { readonly name: string; readonly file: string; count: number }>()
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const file = fileOf(callFrame)
    const name = callFrame.functionName === '' ? `(anonymous at ${callFrame.lineNumber + 1})` : callFrame.functionName
    const known = hits.get(`${name} ${file}`) ?? { name, file, count: 0 }
    known.count += hitCount
    hits.set(`${name} ${file}`, known)
  }
  const all = [...hits.values()].reduce((sum, { count }) => sum + count, 0)
  return [...hits.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ name, file, count }) => ({ name, file, share: count / all }))
}

/** The bundle names each module in a comment above its code. */
const fileOf = ({ url, lineNumber }: Runtime.CallFrame): string => {
  if (!url.startsWith('file:')) return ''
  const lines = bundleOf(url)
  for (let line = lineNumber; line >= 0; line -= 1) {
    const module = /^\/\/ ((?:pipeline|rules|tests)\/\S+)/.exec(lines[line] ?? '')
    if (module !== null) return module[1] ?? ''
  }
  return ''
}

const bundles = new Map<string, readonly string[]>()

const bundleOf = (url: string): readonly string[] => {
  const lines = bundles.get(url) ?? readFileSync(fileURLToPath(url), 'utf8').split('\n')
  bundles.set(url, lines)
  return lines
}
