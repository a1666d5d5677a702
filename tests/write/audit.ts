import type { Audit, Finding } from '../../pipeline/model.ts'
import { defineRule, message } from '../../pipeline/rule.ts'
import type { Rule } from '../../pipeline/rule.ts'

/** A report that would break out of any format that forgets to escape: markup, control characters, two lines. */
const text =
  '一、总体情况\n<b>总额</b>由100亿元增加到200亿元，\n增长50%，\u0007占比1,5: ]]>&完成。\n二、其他\n面积3公顷。\n'

const at = (words: string): { readonly start: number; readonly end: number } => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

const figure = {
  qualifier: null,
  metric: '总额',
  scope: '',
  period: '2023',
  modality: 'actual',
  measure: 'level',
} as const

const finding: Finding = {
  id: 'n1',
  fingerprint: 'a1b2c3d4e5f60718',
  rule: 'growth',
  severity: 'error',
  message: '增速应为100%，\n文中为50%：<b>&"核对"</b>',
  figures: ['f3'],
  evidence: ['f1', 'f2'],
  claims: ['c1'],
  ...at('50%'),
  quote: '50%',
  context: [at('<b>').start, at('完成。').end],
  section: ['一、总体情况'],
  page: null,
  stated: '50%',
  expected: { display: '100%', interval: [99, 101] },
  formula: 'end = start * (1 + rate / 100)',
  working: '200 = 100 × (1 + 50/100)',
  computed: null,
    corrected: null,
    reason: null,
  repairs: [{ figure: 'f1', expected: { display: '133亿元', interval: [133, 134] } }],
  diagnosis: [{ kind: 'digit', message: '漏了一位' }],
  settled: null,
}

/** One error, one warning, one note and one settled error, all made up. */
export const audit: Audit = {
  schemaVersion: 1,
  tool: { name: 'gouji', version: '0.0.0' },
  source: {
    path: '报告/年,度:50%.txt',
    sha256: '0'.repeat(64),
    format: 'txt',
    title: '报告',
    characters: text.length,
    text,
    notices: [],
  },
  summary: {
    figures: 4,
    exempt: 0,
    verified: 2,
    contradicted: 1,
    questioned: 0,
    unpaired: 1,
    unread: 0,
    claims: 1,
    errors: 1,
    warnings: 1,
    notes: 1,
    settled: 1,
  },
  tables: [],
  sections: [{ title: '一、总体情况', level: 1, start: 0, end: text.indexOf('二、') }],
  figures: [
    {
      id: 'f1',
      text: '100亿元',
      ...at('100亿元'),
      value: 100,
      unit: '亿元',
      interval: [99.5, 100.5],
      ...figure,
      status: 'verified',
    },
    {
      id: 'f2',
      text: '200亿元',
      ...at('200亿元'),
      value: 200,
      unit: '亿元',
      interval: [199.5, 200.5],
      ...figure,
      status: 'verified',
    },
    {
      id: 'f3',
      text: '50%',
      ...at('50%'),
      value: 50,
      unit: '%',
      interval: [49.5, 50.5],
      ...figure,
      measure: 'growth',
      status: 'contradicted',
    },
    {
      id: 'f4',
      text: '3公顷',
      ...at('3公顷'),
      value: 3,
      unit: '公顷',
      interval: [2.5, null],
      ...figure,
      status: 'unpaired',
    },
  ],
  claims: [
    {
      id: 'c1',
      rule: 'growth',
      figures: ['f1', 'f2', 'f3'],
      start: finding.context[0],
      end: finding.context[1],
      formula: 'end = start * (1 + rate / 100)',
      working: '200 = 100 × (1 + 50/100)',
      verdict: 'contradictory',
      evidence: {
        place: 'text',
        strength: 'hard',
        phrasings: ['from-to', 'growth'],
        unread: ['占比', '：]]>'],
        carried: ['metric'],
        rivals: ['level'],
        acquittedBy: null,
        tried: 1,
      },
    },
  ],
  findings: [
    finding,
    {
      ...finding,
      id: 'n2',
      severity: 'warning',
      message: '可能有误',
      expected: null,
      working: null,
      repairs: [],
      diagnosis: [],
    },
    { ...finding, id: 'n3', severity: 'note', message: '写法不一', ...at('3公顷'), quote: '3公顷', evidence: [] },
    { ...finding, id: 'n4', message: '已核', settled: { by: '张三', remark: '口径不同' } },
  ],
}

export const clean: Audit = {
  ...audit,
  findings: [],
  summary: { ...audit.summary, errors: 0, warnings: 0, notes: 0, settled: 0 },
}

export const rules: readonly Rule[] = [
  defineRule({
    id: 'growth',
    title: '增速与首末数值不符',
    titleEn: 'Growth does not follow',
    whyEn: 'Growth follows from the levels.',
    why: '增速由首末数值确定。',
    judges: 'growth',
    formula: 'end = start * (1 + rate / 100)',
    accuses: 'rate',
    examples: { wrong: [], right: [] },
    *relate() {
      /* writers judge nothing */
    },
    explain: message`增速应为${'expected'}`,
  }),
]
