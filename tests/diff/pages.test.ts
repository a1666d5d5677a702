import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDraft } from '../../pipeline/read/index.ts'
import { folder, gouji, WRONG } from '../cli/gouji.ts'

const HARVEST = '2023年，全市粮食总产量120.4万吨，比上年增加3.1万吨，增长9.6%。\n'
const POST = '2023年，全市快递业务量比2018年增长65.5%，年均增长16.0%。\n'
const INDUSTRY = '2023年，全市规模以上工业增加值增长8.6%，高于全国4.6%的平均水平3.0个百分点。\n'
const report = (first: string, second: string) =>
  `# 某市2024年政府工作报告\n\n## 一、2023年工作回顾\n\n${first}\n## 二、2024年工作安排\n\n${second}`

describe('where --baseline was given', () => {
  const cwd = folder({
    'old.md': report(`${WRONG}\n${HARVEST}\n${POST}`, ''),
    'new.md': report(`${WRONG.replace('6.5%', '5.6%')}\n${HARVEST}`, `${POST}\n${INDUSTRY}`),
  })
  const COUNTS = '新出现1条，仍在1条，移了位置1条，已改好1条'
  const STANDINGS = ['仍在', '移了位置', '新出现']
  gouji(cwd, 'audit', 'new.md', '--baseline', 'old.md', '-f', 'html,pdf')
  const html = readFileSync(join(cwd, 'output/new.audit.html'), 'utf8')

  test('the page tells what became of the findings, and of each whether the earlier draft had it', () => {
    expect(html).toContain(`与旧稿 old.md 相比：${COUNTS}`)
    expect(html).toMatch(/<li><bdi>已改好（矛盾）：财政收入[^<]*6\.5%/)
    expect([...html.matchAll(/<span class="standing">([^<]+)</g)].map(([, word]) => word)).toEqual(STANDINGS)
  })

  test('so does the PDF, on its first page and on each card', async () => {
    const { text, pages } = await readDraft(join(cwd, 'output/new.audit.pdf'))
    const first = text.slice(0, pages[1] ?? text.length)
    expect(first.replace(/\s/g, '')).toContain(COUNTS)
    expect(first).toContain('已改好（矛盾）')
    const words = /仍在(?! ?1条)|移了位置(?! ?1条)|新出现(?! ?1条)/g
    expect(first.match(words)).toEqual(STANDINGS)
    expect(text.slice(first.length).match(words)).toEqual(STANDINGS)
  })

  test('and neither tells of it where there is no earlier draft, or where nothing was mended a list of none', () => {
    gouji(cwd, 'audit', 'new.md', '-f', 'html', '-o', 'alone')
    gouji(cwd, 'audit', 'new.md', '--baseline', 'new.md', '-f', 'html', '-o', 'same')
    const [alone, same] = ['alone', 'same'].map(name => readFileSync(join(cwd, name, 'new.audit.html'), 'utf8'))
    expect(alone).not.toMatch(/class="(?:baseline|standing)"/)
    expect(same).toMatch(/<p class="baseline"><bdi>[^<]*已改好0条/)
    expect(same).not.toContain('<details class="baseline"')
  })
})
