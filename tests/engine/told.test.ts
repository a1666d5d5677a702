import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readCsv } from '../../pipeline/read/csv.ts'
import { readMd } from '../../pipeline/read/md.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'

const findingsIn = (draft: Draft) => auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings }).findings

test('figures of a table are told with the unit that its head gives them', () => {
  const findings = findingsIn(draftOf('', readMd(Buffer.from(TABLE), 'table.md')))
  expect(findings.map(({ stated, expected }) => [stated, expected?.display])).toEqual([
    ['93.52亿元', '92.52亿元'],
    ['5.9%', '9.5%'],
  ])
  expect(findings[1]).toMatchObject({
    message: '进出口总额由218.6亿元到239.4亿元，增速应为9.5%，文中为5.9%。',
    working: '239.4亿元 ÷ 218.6亿元 − 1 = 9.5%，文中为5.9%',
    quote: '5.9',
  })
})

const TABLE = `表1　2023年主要指标（单位：亿元）

| 指标 | 2022年 | 2023年 | 比上年增长（%） |
| --- | --- | --- | --- |
| 一般公共预算收入 | 85.20 | 93.52 | 9.8 |
| 其中：税收收入 | 50.00 | 51.92 | 3.8 |
| 非税收入 | 35.20 | 40.60 | 15.3 |
| 外贸进出口总额 | 218.6 | 239.4 | 5.9 |
`

test('what two relations ask of one figure alike is told once', () => {
  const text = '全市建筑业总产值75.16亿元，增长14.2%。从构成看，建筑工程产值71.42亿元，增长10.6%；安装工程产值3.74亿元，下降21.4%。\n'
  expect(findingsIn(draftOf(text)).map(({ rule, quote, expected }) => [rule, quote, expected?.display])).toEqual([
    ['growth-of-parts', '14.2%', '不高于10.6%'],
  ])
})

test('a number amid the words of a row names the row', () => {
  const rows = ['项目,金额（万元）,日期', 'A—3地块12班幼儿园项目,2100,10月30日', '先行区安置区配套9班幼儿园项目,800,10月30日']
  const { text, tables } = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
  expect(findingsIn(draftOf(text, { tables }))).toEqual([])
})

test('numbers in words are answered in words, and reckoned with in figures', () => {
  const [percent, times] = findingsIn(
    draftOf(
      '2013年到2023年，全市财政收入由13亿元增加到93亿元，年均增速百分之三十点一。' +
        '2018年到2023年，全市旅游总收入由86.6亿元增加到173.2亿元，翻两番。\n',
    ),
  )
  expect(percent).toMatchObject({
    stated: '百分之三十点一',
    expected: { display: '百分之二十一点二至百分之二十二点三' },
    working: '(93亿元 ÷ 13亿元)^(1/10) − 1 = 21.7%，文中为30.1%',
  })
  expect(times).toMatchObject({ stated: '两番', expected: { display: '一番' }, working: '173.2亿元 ÷ 86.6亿元 = 2.0倍，文中为2番（4倍）' })
})

test('what falls is reckoned with without a minus in brackets', () => {
  const [finding] = findingsIn(draftOf('2023年，全市一般公共预算支出21,827万元，比上年减少1,563万元，下降6.71%。\n'))
  expect(finding?.working).toBe('1,563万元 ÷ (21,827万元 + 1,563万元) = 6.68%，文中为6.71%')
})

test('a doubt about a figure that is proved wrong is not told beside the proof', () => {
  const findings = findingsIn(
    draftOf(
      '2023年工作回顾\n2023年，全市地区生产总值1117.56亿元。分产业看，第一产业增加值218.36亿元，第二产业增加值402.75亿元，' +
        '第三产业增加值469.45亿元，三次产业结构为19.5∶36.0∶44.4。\n',
    ),
  )
  expect(findings.map(({ stated, severity }) => [stated, severity])).toEqual([['469.45亿元', 'error']])
})

test('what divides by zero is told so, and no relation is told in no words', () => {
  const [finding] = findingsIn(draftOf('2023年，全市出口总额152.33亿元，增加152.33亿元，增长19.5%。\n'))
  expect(finding?.relations?.map(({ working }) => working)).toEqual([
    '1 ÷ (1 − 152.33 ÷ 152.33)（算不出）',
    '152.33亿元 ÷ (1 + 19.5%) = 127.47亿元（文中未列）',
  ])
})
