import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { auditIn, folder, gouji, piped, RIGHT, WRONG } from '../cli/gouji.ts'

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../pipeline/write/schema/${name}.schema.json`, import.meta.url), 'utf8'))
const validate = new Ajv2020.default({ allErrors: true, schemas: [read('audit')] }).compile(read('diff'))

interface Pair {
  readonly old: { readonly text: string; readonly start: number } | null
  readonly new: { readonly text: string; readonly start: number } | null
}

const diff = (old: string, fresh: string) => {
  const cwd = folder({ 'old.txt': old, 'new.txt': fresh })
  const { status, out } = gouji(cwd, 'diff', 'old.txt', 'new.txt', '--format', 'json')
  const told: Record<'changed' | 'added' | 'gone' | 'converted', readonly Pair[]> & {
    readonly followed: readonly { readonly rule: string; readonly expected: Record<string, { readonly display: string }> }[]
  } = JSON.parse(out)
  expect(validate(told) ? [] : validate.errors).toEqual([])
  for (const { old: before, new: after } of [told.changed, told.added, told.gone, told.converted].flat()) {
    if (before !== null) expect(old.slice(before.start).startsWith(before.text)).toBe(true)
    if (after !== null) expect(fresh.slice(after.start).startsWith(after.text)).toBe(true)
  }
  const list = (pairs: readonly Pair[]) => pairs.map(pair => `${pair.old?.text ?? ''}>${pair.new?.text ?? ''}`)
  return {
    status,
    changed: list(told.changed),
    added: list(told.added),
    gone: list(told.gone),
    converted: list(told.converted),
    followed: told.followed,
  }
}

const NOTHING = { status: 0, changed: [], added: [], gone: [], converted: [], followed: [] }
const REST = '全市新建改建农村公路310公里，改造老旧小区42个，惠及居民1.26万户。\n'

describe('what changes no figure', () => {
  test.each([
    { what: 'nothing', old: REST, new: REST },
    { what: 'another width of digits', old: REST, new: REST.replace('310', '３１０').replace('1.26', '１．２６') },
    { what: 'other line ends and marks', old: REST, new: REST.replace('，', '\n，\n').replace('。', '。\n\n') },
    { what: 'another form of a number', old: '办成实事12件、新建学校三所。\n', new: '办成实事12件、新建学校3所。\n' },
    { what: 'thousands', old: '完成投资12345万元。\n', new: '完成投资12,345万元。\n' },
    { what: 'a sentence that was moved', old: `${REST}${RIGHT}`, new: `${RIGHT}${REST}` },
    { what: 'words', old: REST, new: REST.replace('改造老旧小区', '完成改造城镇老旧小区') },
    { what: 'title and byline', old: REST, new: `2024年市政府工作报告\n2024年1月8日，第3次会议\n${REST}` },
  ])('$what', ({ old, new: fresh }) => {
    expect(diff(old, fresh)).toEqual(NOTHING)
  })
})

test('figures that were changed, added, taken out and converted are told apart', () => {
  const old = '粮食总产量52.85万吨，造林588万公顷。完成投资5.1亿元，新建学校12所。改造管网30公里。\n'
  const fresh = '粮食总产量10.57亿斤，造林8827万亩。完成投资5.2亿元，新建学校12所、医院3家。\n'
  expect(diff(old, fresh)).toEqual({
    ...NOTHING,
    changed: ['5.1亿元>5.2亿元'],
    added: ['>3家'],
    gone: ['30公里>'],
    converted: ['52.85万吨>10.57亿斤', '588万公顷>8827万亩'],
  })
})

test('a price for another amount is the same price', () => {
  expect(diff('小麦收购价每50公斤提高3元，水稻提高5元。\n', '小麦收购价每斤提高3分钱，水稻提高5分钱。\n')).toEqual({
    ...NOTHING,
    converted: ['3元>3分', '5元>5分'],
  })
  expect(diff('小麦收购价每50公斤提高3元。\n', '小麦收购价每斤提高4分钱。\n').changed).toEqual(['3元>4分'])
})

test('an amount in another unit that is another amount was changed', () => {
  expect(diff('造林588万公顷。\n', '造林8000万亩。\n')).toEqual({ ...NOTHING, changed: ['588万公顷>8000万亩'] })
})

test('a sentence in the place of another is another: figures of different things are no change', () => {
  const old = `${REST}建成高标准农田12.5万亩，新增设施农业面积3.2万亩，农业机械化水平稳步提高，粮食安全基础进一步夯实。\n`
  const fresh = `${REST}完成营造林面积8.1万亩，治理水土流失面积5.6万亩，污染防治攻坚战成效明显，生态环境质量持续改善。\n`
  expect(diff(old, fresh)).toEqual({ ...NOTHING, gone: ['12.5万亩>', '3.2万亩>'], added: ['>8.1万亩', '>5.6万亩'] })
})

describe('a figure that others depend on', () => {
  const old = RIGHT
  const fresh = RIGHT.replace('131.4', '136.4')

  test('was changed alone: the others are told, with what they would have to be', () => {
    const { status, changed, followed } = diff(old, fresh)
    expect([status, changed]).toEqual([1, ['131.4亿元>136.4亿元']])
    expect(followed.map(({ rule }) => rule)).toEqual(['average-growth'])
    expect(Object.values(followed[0]?.expected ?? {}).map(({ display }) => display)).toContain('6.4%')
  })

  test('was changed with them: nothing is told', () => {
    expect(diff(old, fresh.replace('5.6%', '6.4%'))).toEqual({
      ...NOTHING,
      changed: ['131.4亿元>136.4亿元', '5.6%>6.4%'],
    })
  })

  test('is told in words, on the screen, in a page and for a pull request', () => {
    const cwd = folder({ 'old.txt': old, 'new.txt': fresh })
    const told = '131.4亿元已改为136.4亿元'
    const text = gouji(cwd, 'diff', 'old.txt', 'new.txt')
    expect(text.status).toBe(1)
    expect(text.out).toContain(`${told}，“年均增长5.6%”未改，应为6.4%`)
    expect(text.out).toContain('⟦131.4亿元⟧')
    const page = gouji(cwd, 'diff', 'old.txt', 'new.txt', '--format', 'html').out
    expect(page).toMatch(/^<!DOCTYPE html>/)
    expect(page).toContain('<del>131.4亿元</del>')
    expect(page).toContain('<ins>136.4亿元</ins>')
    expect(page).not.toMatch(/<script|https?:/)
    expect(gouji(cwd, 'diff', 'old.txt', 'new.txt', '--format', 'md').out).toContain('**136.4亿元**')
    expect(gouji(cwd, 'diff', 'old.txt', 'new.txt', '--lang', 'en').out).toContain('expected 6.4%')
    expect(gouji(cwd, 'diff', 'old.txt', 'new.txt', '--fail-on', 'never').status).toBe(0)
  })

  test('may be read from audits that were written down, into a folder', () => {
    const cwd = folder({ 'old.txt': old, 'new.txt': fresh })
    gouji(cwd, 'audit', 'old.txt', '-f', 'json')
    const { out } = gouji(cwd, 'diff', 'output/old.audit.json', 'new.txt', '--format', 'json', '-o', 'out')
    expect(out).toContain('out/new.diff.json')
    expect(JSON.parse(readFileSync(join(cwd, 'out/new.diff.json'), 'utf8'))).toMatchObject({ changed: [{}] })
  })
})

test.each([
  { args: ['old.txt'], says: '两份稿子' },
  { args: ['old.txt', 'none.txt'], says: 'none.txt' },
  { args: ['old.txt', 'bad.json'], says: 'bad.json：不是gouji写出的审核结果' },
  { args: ['old.txt', 'old.txt', '--format', 'pdf'], says: '--format' },
])('diff $args is refused in one line', ({ args, says }) => {
  const { status, out, lines } = gouji(folder({ 'old.txt': RIGHT, 'bad.json': '{}' }), 'diff', ...args)
  expect([status, out, lines.length]).toEqual([2, '', 1])
  expect(lines[0]).toContain(says)
})

describe('audit --baseline', () => {
  const slip = '2019年到2023年，全市税收收入由50.0亿元增加到60.0亿元，年均增长9.9%。\n'
  const files = { 'old.txt': WRONG, 'same.txt': `${REST}${WRONG}`, 'worse.txt': `${WRONG}${slip}`, 'right.txt': RIGHT }
  const cwd = folder(files)
  const audit = (name: string, ...args: readonly string[]) => {
    const ran = gouji(cwd, 'audit', `${name}.txt`, '--baseline', 'old.txt', '-f', 'json,sarif,junit,markdown', ...args)
    return { ...ran, audit: auditIn(cwd, `output/${name}.audit.json`) }
  }

  test('tells what still stands, and --fail-on-new forgives it', () => {
    const { status, out, audit: told } = audit('same')
    expect(status).toBe(1)
    expect(told.findings.map(({ baseline }) => baseline)).toEqual(['there'])
    expect(told.baseline).toMatchObject({ path: 'old.txt', new: 0, there: 1, moved: 0, mended: [], followed: [] })
    expect(out).toContain('新出现0条，仍在1条')
    expect(audit('same', '--fail-on-new').status).toBe(0)
    expect(readFileSync(join(cwd, 'output/same.audit.junit.xml'), 'utf8')).toContain('failures="0"')
    expect(readFileSync(join(cwd, 'output/same.audit.md'), 'utf8')).toContain('仍在1条')
  })

  test('tells what is new, to SARIF too', () => {
    const { status, out, audit: told } = audit('worse', '--fail-on-new')
    expect(status).toBe(1)
    expect(told.findings.map(({ baseline }) => baseline).sort()).toEqual(['new', 'there'])
    expect(out).toContain('（新出现）')
    const sarif = JSON.parse(readFileSync(join(cwd, 'output/worse.audit.sarif'), 'utf8'))
    expect(sarif.runs[0].results.map((result: { baselineState: string }) => result.baselineState).sort()).toEqual([
      'new',
      'unchanged',
    ])
  })

  test('tells what was mended', () => {
    const { status, out, audit: told } = audit('right', '--fail-on-new')
    expect(status).toBe(0)
    expect(told.baseline?.mended.map(({ rule }) => rule)).toEqual(['average-growth'])
    expect(out).toContain('已改好1条')
  })

  test('tells what was moved to another section, and knows a finding whose sentence was edited', () => {
    const sections = (...texts: readonly string[]) => texts.map((text, i) => `${'一二三'[i]}、${text}`).join('')
    const cwd = folder({
      'old.txt': sections(`工作回顾\n${WRONG}`, `工作安排\n${REST}`),
      'moved.txt': sections(`工作回顾\n${REST}`, `工作安排\n${WRONG}`),
      'edited.txt': sections(`工作回顾\n${WRONG.replace('全市财政收入', '全市地方财政收入')}`, `工作安排\n${REST}`),
    })
    for (const [name, state] of [
      ['moved', 'moved'],
      ['edited', 'there'],
    ] as const) {
      gouji(cwd, 'audit', `${name}.txt`, '--baseline', 'old.txt', '-f', 'json')
      expect(auditIn(cwd, `output/${name}.audit.json`).findings.map(({ baseline }) => baseline)).toEqual([state])
    }
  })

  test('tells the figures that did not follow a change', () => {
    const cwd = folder({ 'old.txt': RIGHT, 'new.txt': RIGHT.replace('131.4', '136.4') })
    const { out } = gouji(cwd, 'audit', 'new.txt', '--baseline', 'old.txt', '-f', 'json')
    expect(out).toContain('131.4亿元已改为136.4亿元，“年均增长5.6%”未改，应为6.4%')
    expect(auditIn(cwd, 'output/new.audit.json').baseline?.followed).toHaveLength(1)
  })

  test('may be an audit, or a folder of audits or drafts: a report it does not hold is new', () => {
    const cwd = folder({ 'old/a.txt': WRONG, 'new/a.txt': WRONG, 'new/b.txt': WRONG })
    gouji(cwd, 'audit', 'old', '-f', 'json', '-o', 'before')
    for (const baseline of ['old', 'before']) {
      gouji(cwd, 'audit', 'new', '--baseline', baseline, '-f', 'json')
      expect(['a', 'b'].map(name => auditIn(cwd, `output/${name}.audit.json`).findings[0]?.baseline)).toEqual([
        'there',
        'new',
      ])
    }
    const { status } = gouji(cwd, 'audit', 'new/a.txt', '--baseline', 'before/a.audit.json', '-f', 'json', '--fail-on-new')
    expect(status).toBe(0)
    const { out } = piped(cwd, { input: WRONG }, 'audit', '-', '--baseline', 'old/a.txt', '-o', '-')
    expect(JSON.parse(out)).toMatchObject({ baseline: { there: 1 } })
  })

  test.each([
    { args: ['old.txt', '--fail-on-new'], says: '--baseline' },
    { args: ['old.txt', 'right.txt', '--baseline', 'old.txt'], says: '文件夹' },
    { args: ['old.txt', '--baseline', 'none.txt'], says: 'none.txt' },
  ])('$args is refused in one line', ({ args, says }) => {
    const { status, lines } = gouji(folder(files), 'audit', ...args, '-f', 'json')
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain(says)
  })
})
