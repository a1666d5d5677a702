import type { Audit, AuditedClaim, AuditedFigure, Fate, Finding, Severity } from '../../pipeline/model.ts'
import type { RuleTitle } from '../../pipeline/write/pdf/issue.ts'

/** A whole audit built by hand: what the writer must show does not wait for what the pipeline finds. */
export function madeUpAudit(opening = ''): Audit {
  const text = opening + report()
  const figures = figuresIn(text)
  const claims = claimsOf(figures)
  const findings = findingsOf(text, figures, claims)
  const count = (fate: Fate): number => figures.filter(({ status }) => status === fate).length
  const severity = (wanted: Severity): number =>
    findings.filter(({ severity: is, settled }) => is === wanted && settled === null).length
  const exempt = count('exempt')
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version: '0.1.0' },
    source: {
      path: '江北市2024年政府工作报告（送审稿）.txt',
      sha256: '5f'.repeat(32),
      format: 'txt',
      title: '江北市2024年政府工作报告（送审稿）',
      characters: text.length,
      text,
      notices: ['文件中有3处修订尚未接受，按接受后的文字核对。'],
    },
    summary: {
      figures: figures.length - exempt,
      exempt,
      verified: count('verified'),
      contradicted: count('contradicted'),
      questioned: count('questioned'),
      unpaired: count('unpaired'),
      unread: count('unread'),
      claims: claims.length,
      errors: severity('error'),
      warnings: severity('warning'),
      notes: severity('note'),
      settled: findings.filter(({ settled }) => settled !== null).length,
    },
    tables: [],
    sections: [...text.matchAll(/^(?:[一二三]、|（[一二三四]）).*$/gm)].map(found => ({
      title: found[0],
      level: found[0].startsWith('（') ? 2 : 1,
      start: found.index,
      end: text.length,
    })),
    figures,
    claims,
    findings,
  }
}

/** Names of the rules that the findings are of. */
export const RULES: readonly RuleTitle[] = [
  {
    id: 'average-growth',
    title: '年均增速与首末两期数值不符',
    titleEn: 'Average growth does not follow from the levels',
  },
  { id: 'multiple', title: '倍数与两期数值不符', titleEn: 'Multiple does not follow from the levels' },
  { id: 'sum-of-parts', title: '分项之和与合计不符', titleEn: 'Parts do not add up' },
].map(rule => ({ ...rule, why: `${rule.title}，应予核对。`, whyEn: `${rule.titleEn}.` }))

const CITIES = ['江北市', '临川县', '云岭区', '青禾县', '白石区', '东港市', '南屏县']
const METRICS = [
  '地区生产总值',
  '规模以上工业增加值',
  '社会消费品零售总额',
  '一般公共预算收入',
  '进出口总额',
  '城镇居民人均可支配收入',
]

function report(): string {
  const lines = ['政府工作报告', '', '各位代表：', '现在，我代表市人民政府，向大会报告政府工作，请予审议。']
  let seed = 7
  const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most
  for (const heading of ['一、2023年工作回顾', '二、2024年工作安排', '三、加强政府自身建设']) {
    lines.push(heading)
    for (const part of [
      '（一）经济运行稳中有进',
      '（二）民生保障持续改善',
      '（三）改革开放不断深化',
      '（四）生态环境更加优美',
    ]) {
      lines.push(part)
      for (let i = 0; i < 3; i++) {
        const city = CITIES[random(CITIES.length)]!
        lines.push(
          `${city}坚持“稳中求进”的工作总基调，统筹推进各项工作。` +
            METRICS.map(
              (metric, k) =>
                `${metric}由${100 + random(900)}.${random(10)}亿元增加到${1000 + random(900)}.${random(10)}亿元，比上年增长` +
                `${random(20)}.${random(10)}％，总量居全省第${1 + random(12)}位；${k % 2 === 0 ? '新增各类项目' : '建成公共设施'}` +
                `${2 + random(300)}个，覆盖${CITIES[random(CITIES.length)]}等地区，群众满意度和获得感进一步提升，` +
                '各项事业取得了新的明显成效，为高质量发展奠定了坚实基础',
            ).join('；') +
            '。',
        )
      }
    }
  }
  return lines.join('\n')
}

function figuresIn(text: string): AuditedFigure[] {
  const fates: Fate[] = ['verified', 'unpaired', 'unpaired', 'verified', 'unread', 'unpaired', 'verified', 'exempt']
  const found = [...text.matchAll(/\d+(?:\.\d+)?(?:亿元|％|个|年|(?=位))/g)]
  return found.map((match, i) => {
    const value = Number.parseFloat(match[0])
    const unit = match[0].replace(/^[\d.]+/, '')
    return {
      id: `f${i}`,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value,
      unit,
      interval: [value - 0.05, value + 0.05],
      qualifier: null,
      metric: METRICS[i % METRICS.length]!,
      scope: '全市',
      period: '2023',
      modality: 'actual',
      measure: 'level',
      status: unit === '年' ? 'exempt' : i % 31 === 3 ? 'contradicted' : i % 47 === 5 ? 'questioned' : fates[i % 8]!,
    }
  })
}

function claimsOf(figures: readonly AuditedFigure[]): AuditedClaim[] {
  return figures.slice(0, 160).map((figure, i) => ({
    id: `c${i}`,
    rule: RULES[i % RULES.length]!.id,
    figures: [figure.id],
    start: figure.start,
    end: figure.end,
    formula: 'end / start = (1 + rate / 100) ^ years',
    working: i % 3 === 0 ? '131.4 ÷ 100.0 = (1 + 5.6％)^5' : `334.6 ÷ 19 − 1 = ${figure.text}`,
    verdict: i < 4 ? 'contradictory' : 'consistent',
    evidence: { place: 'text', strength: 'hard' },
  }))
}

function findingsOf(text: string, figures: readonly AuditedFigure[], claims: readonly AuditedClaim[]): Finding[] {
  const accused = figures
    .filter(({ status }) => status === 'contradicted')
    .slice(0, 8)
    .concat(figures.filter(({ status }) => status === 'questioned').slice(0, 5))
  return accused.map((figure, i): Finding => {
    const joint = i === 2
    const at = figures.indexOf(figure)
    const evidence = figures.slice(Math.max(0, at - 2), at).map(({ id }) => id)
    const [low, high] = [figure.value! + 1, figure.value! + 1.2]
    const sentence = [text.lastIndexOf('\n', figure.start) + 1, text.indexOf('\n', figure.start)] as const
    return {
      id: `d${i}`,
      fingerprint: `${'ab12cd34'}${i}.x`,
      rule: RULES[i % RULES.length]!.id,
      severity: i < 8 ? 'error' : i < 11 ? 'warning' : 'note',
      message: `地区生产总值由100.0亿元增加到131.4亿元，间隔5年，年均增速应为5.6％，文中为${figure.text}。`,
      figures: [figure.id],
      evidence,
      claims: joint ? ['c0', 'c1'] : ['c0'],
      start: figure.start,
      end: figure.end,
      quote: figure.text,
      context: sentence,
      section: ['一、2023年工作回顾', '（一）经济运行稳中有进'],
      page: null,
      stated: figure.text,
      expected: { display: `${figure.value! + 1}${figure.unit}`, interval: [low, high] },
      formula: claims[0]!.formula,
      working: claims[0]!.working,
      computed: null,
      corrected: null,
      reason: null,
      repairs: [
        { figure: figure.id, expected: { display: `${low}${figure.unit}`, interval: [low, high] } },
        { figure: evidence[0]!, expected: { display: '5.9倍', interval: [5.851, 5.914] } },
      ],
      ...(joint
        ? {
            relations: [
              { claim: 'c0', working: claims[0]!.working },
              { claim: 'c1', working: claims[1]!.working },
            ],
            allows: [
              { claim: 'c0', figure: figure.id, interval: [low - 2, high - 0.9] as const },
              { claim: 'c1', figure: figure.id, interval: [low, null] as const },
            ],
          }
        : {}),
      diagnosis: [{ kind: 'period-count', message: '按6年计算为4.7％，疑为年数多算一年' }],
      settled: i === 7 || i === 12 ? { by: '张三', remark: '统计局已确认，口径为可比价' } : null,
    }
  })
}
