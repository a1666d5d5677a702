import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { auditIn, CLI, folder, gouji, listed, RIGHT, WRONG } from './gouji.ts'

const running = new Set<() => void>()
afterAll(() => {
  for (const stop of running) stop()
})

/** `gouji watch` over a folder, until it is stopped. */
async function watching(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, 'watch', ...args, '-f', 'json'], { cwd })
  running.add(() => child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  const lines = () => out.split('\n').filter(line => line.includes('数字'))
  const until = async (holds: () => boolean): Promise<void> => {
    for (let left = 400; left > 0 && !holds(); left--) await new Promise(resolve => setTimeout(resolve, 50))
    expect({ holds: holds(), out, err }).toMatchObject({ holds: true })
  }
  const exit = once(child, 'exit')
  return {
    lines,
    err: () => err,
    /** Waits for so many lines, and then a while for one too many. */
    async told(count: number) {
      await until(() => lines().length >= count)
      await new Promise(resolve => setTimeout(resolve, 700))
      expect(lines()).toHaveLength(count)
      return lines().at(-1) ?? ''
    },
    async stop(signal: NodeJS.Signals = 'SIGINT') {
      child.kill(signal)
      return (await exit)[0] as number | null
    },
  }
}

/** They wait, most of the time: all at once. */
describe.concurrent('gouji watch', () => {
  test('audits at once, then what was saved and nothing else, a line a report; Ctrl-C ends it with 0', async () => {
    const cwd = folder({ 'in/a.txt': RIGHT, 'in/b.txt': WRONG })
    const watch = await watching(cwd, 'in')
    await watch.told(2)
    writeFileSync(join(cwd, 'in/a.txt'), WRONG)
    expect(await watch.told(3)).toMatch(/^in\/a\.txt {2}矛盾 1 /)
    expect(auditIn(cwd, 'output/a.audit.json').summary.errors).toBe(1)
    mkdirSync(join(cwd, 'in/new'))
    writeFileSync(join(cwd, 'in/new/c.md'), RIGHT)
    expect(await watch.told(4)).toMatch(/^in\/new\/c\.md {2}矛盾 0 /)
    rmSync(join(cwd, 'in/b.txt'))
    await watch.told(4)
    expect([await watch.stop(), watch.err()]).toEqual([0, ''])
    expect(listed(join(cwd, 'output')).filter(name => name.endsWith('.tmp'))).toEqual([])
  }, 60_000)

  test('waits for the end of a save, and takes a file that is renamed into its place', async () => {
    const cwd = folder({ 'r.txt': RIGHT })
    const watch = await watching(cwd, 'r.txt')
    await watch.told(1)
    // in strokes: the first alone would be another report
    for (const piece of [WRONG.slice(0, 20), WRONG.slice(20, 40), WRONG.slice(40), RIGHT]) {
      if (piece === WRONG.slice(0, 20)) writeFileSync(join(cwd, 'r.txt'), piece)
      else appendFileSync(join(cwd, 'r.txt'), piece)
      await new Promise(resolve => setTimeout(resolve, 80))
    }
    expect(await watch.told(2)).toMatch(/^r\.txt {2}矛盾 1 .*数字6个/)
    // as Word does it: an owner's file, a new file beside, the old one out of the way, the new one in its place
    writeFileSync(join(cwd, '~$r.txt'), 'Word')
    writeFileSync(join(cwd, '~WRD0001.tmp'), RIGHT)
    renameSync(join(cwd, 'r.txt'), join(cwd, '~WRL0002.tmp'))
    renameSync(join(cwd, '~WRD0001.tmp'), join(cwd, 'r.txt'))
    rmSync(join(cwd, '~WRL0002.tmp'))
    rmSync(join(cwd, '~$r.txt'))
    expect(await watch.told(3)).toMatch(/^r\.txt {2}矛盾 0 .*数字3个/)
    expect([await watch.stop('SIGTERM'), watch.err()]).toEqual([0, ''])
  }, 60_000)

  test.each([0, 1, 50])('takes a file whose place stood empty for %i ms', async gap => {
    const cwd = folder({ 'r.txt': RIGHT, 'other.txt': RIGHT })
    const watch = await watching(cwd, 'r.txt')
    await watch.told(1)
    writeFileSync(join(cwd, '~WRD0001.tmp'), WRONG)
    renameSync(join(cwd, 'r.txt'), join(cwd, '~WRL0002.tmp'))
    if (gap > 0) await new Promise(resolve => setTimeout(resolve, gap))
    renameSync(join(cwd, '~WRD0001.tmp'), join(cwd, 'r.txt'))
    writeFileSync(join(cwd, 'other.txt'), WRONG)
    expect(await watch.told(2)).toMatch(/^r\.txt {2}矛盾 1 /)
    expect(await watch.stop()).toBe(0)
  }, 60_000)

  test('tells what is wrong with a save in one line, and goes on; settings that change hold for all', async () => {
    const cwd = folder({ 'in/a.txt': WRONG, 'in/b.txt': WRONG })
    const watch = await watching(cwd, 'in')
    await watch.told(2)
    writeFileSync(join(cwd, 'in/a.txt'), '')
    for (let left = 200; left > 0 && watch.err() === ''; left--) await new Promise(resolve => setTimeout(resolve, 50))
    expect(watch.err()).toBe('in/a.txt：文件是空的，没有可审的文字\n')
    writeFileSync(join(cwd, 'in/a.txt'), RIGHT)
    await watch.told(3)
    writeFileSync(join(cwd, 'in/gouji.config.yaml'), 'rules:\n  average-growth: off\n')
    await watch.told(5)
    expect(watch.lines().slice(-2)).toEqual([
      expect.stringMatching(/^in\/a\.txt {2}矛盾 0 /),
      expect.stringMatching(/^in\/b\.txt {2}矛盾 0 /),
    ])
    expect(await watch.stop()).toBe(0)
  }, 60_000)

  test('says in one line what it cannot watch', () => {
    for (const args of [[], ['-'], ['r.txt', '-o', '-']]) {
      const { status, lines } = gouji(folder({ 'r.txt': RIGHT }), 'watch', ...args)
      expect([status, lines.length]).toEqual([2, 1])
      expect(lines[0]).toContain('gouji')
    }
  })
})
