import { describe, expect, test } from 'vitest'
import { identityOf } from '../../pipeline/config/identity.ts'
import { auditIn, folder, gouji, RIGHT, WRONG } from './gouji.ts'

const audit = (config: string, name = 'gouji.config.yaml') => {
  const cwd = folder({ [name]: config, 'in/r.txt': WRONG })
  return { cwd, ...gouji(cwd, 'audit', 'in/r.txt', '--format', 'json') }
}

describe('a configuration', () => {
  test('is found in a folder above the report, as YAML or JSON', () => {
    expect(audit('').status).toBe(1)
    for (const name of ['gouji.config.yaml', 'gouji.config.yml'])
      expect(audit('rules:\n  average-growth: off\n', name).status).toBe(0)
    expect(audit('{ "rules": { "average-growth": "off" } }', 'gouji.config.json').status).toBe(0)
  })

  test('of a nearer folder wins, and --config over both', () => {
    const cwd = folder({
      'gouji.config.yaml': 'rules: { average-growth: off }',
      'in/gouji.config.yaml': 'failOn: error',
      'in/r.txt': WRONG,
      'other.yaml': 'failOn: never',
    })
    expect(gouji(cwd, 'audit', 'in/r.txt', '--format', 'json').status).toBe(1)
    expect(gouji(cwd, 'audit', 'in/r.txt', '--format', 'json', '--config', 'other.yaml').status).toBe(0)
    expect(
      gouji(cwd, 'audit', 'in/r.txt', '--format', 'json', '--config', 'other.yaml', '--fail-on', 'error').status,
    ).toBe(1)
  })

  test('lowers what a rule may say', () => {
    const { cwd, status } = audit('rules:\n  average-growth: warning\n')
    expect(status).toBe(0)
    expect(auditIn(cwd, 'output/r.audit.json').findings.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

test.each([
  { config: 'year: [2023', place: '1:', says: 'YAML' },
  { config: 'region: 崇左市\nyaer: 2023\n', place: '2:1', says: 'yaer' },
  { config: 'year: 两千\n', place: '1:1', says: 'year' },
  { config: 'failOn: note\n', place: '1:1', says: 'warning' },
  { config: 'rules:\n  growth: off\n  averge-growth: off\n', place: '3:3', says: 'average-growth' },
  { config: 'rules:\n  growth: loud\n', place: '2:3', says: 'off' },
  { config: 'identities:\n  - formula: 总支出 + 1\n', place: '2:5', says: '等式' },
  { config: 'identities:\n  - formula: 甲 = 乙 ^ 1000000\n', place: '2:5', says: '指数' },
  { config: 'identities:\n  - formula: 甲 = sqrt(乙)\n', place: '2:5', says: 'sqrt' },
  { config: 'identities:\n  - formula: 财政收入增速 = 税收收入 + 非税收入\n', place: '2:5', says: '“税收收入”是金额' },
  { config: 'identities:\n  - formula: 财政收入增速 = 税收收入 + 非税收入\n', place: '2:5', says: '“财政收入增速”是百分数' },
  { config: 'identities:\n  - { name: 率, formula: 入学率 = 入学人数 / 学龄人口 }\n', place: '2:16', says: '乘以100' },
  { config: '- 1\n', place: '1:1', says: '' },
])('$config is refused at its place', ({ config, place, says }) => {
  const { status, lines } = audit(config)
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`gouji.config.yaml:${place}`)
  expect(lines[0]).toContain(says)
})

test('a broken configuration is told once, however many reports it rules', () => {
  const cwd = folder({ 'gouji.config.yaml': 'yaer: 1', 'in/a.txt': RIGHT, 'in/b.txt': RIGHT })
  expect(gouji(cwd, 'audit', 'in', '--format', 'json').lines).toHaveLength(1)
})

describe('units of an identity', () => {
  const told = (text: string, formula: string) => {
    const cwd = folder({
      'gouji.config.yaml': `identities:\n  - name: 支出两分法\n    formula: ${formula}\n`,
      'in/r.txt': text,
    })
    const { status } = gouji(cwd, 'audit', 'in/r.txt', '--format', 'json')
    const { findings, source } = auditIn(cwd, 'output/r.audit.json')
    return { status, rules: findings.map(({ rule }) => rule), notices: source.notices }
  }

  test('that the report does not let close are told, and prove nothing', () => {
    expect(told('2023年，全市财政拨款总量386.82亿元，其中基本盘40%，项目盘60%。\n', '财政拨款总量 = 基本盘 + 项目盘')).toEqual({
      status: 0,
      rules: [],
      notices: ['恒等关系“支出两分法”未核对：财政拨款总量为386.82亿元，基本盘为40%，单位不合'],
    })
  })

  test('that close are judged as ever', () => {
    const text = '2023年，全市财政拨款总量100.0亿元，基本盘40.0亿元，项目盘50.0亿元。\n'
    expect(told(text, '财政拨款总量 = 基本盘 + 项目盘')).toEqual({ status: 1, rules: ['identity'], notices: [] })
  })
})

describe('a formula of a user', () => {
  test('is read over the names of metrics', () => {
    expect(identityOf('财政总支出 = 基本支出 + 项目支出')).toEqual({
      formula: 'm1 = m2 + m3',
      metrics: { m1: '财政总支出', m2: '基本支出', m3: '项目支出' },
      accuses: 'm1',
    })
    expect(identityOf('人均GDP × 人口 ≥ 生产总值 / 2')).toMatchObject({ formula: 'm3 / 2 <= m1 * m2' })
    expect(identityOf('结余 = (收入 - 支出)')).toMatchObject({ formula: 'm1 = (m2 - m3)' })
    expect(identityOf('甲 = 甲 ^ 2 + 乙')).toMatchObject({ formula: 'm1 = m1 ^ 2 + m2' })
  })

  test.each([
    '城镇化率 = 城镇人口 / 常住人口 * 100',
    '城镇化率 / 100 = 城镇人口 / 常住人口',
    '财政收入增速 = (财政收入 / 上年财政收入 - 1) * 100',
    '人均生产总值 * 常住人口 = 生产总值',
    '粮食总产量 = 粮食播种面积 * 粮食单产',
    '利息支出 = 贷款 * 贷款利率 / 100',
    '人口自然增长率 = 人口出生率 - 人口死亡率',
    '全员劳动生产率 = 工业增加值 / 从业人数',
    '工业占比 + 农业占比 + 服务业占比 = 100',
    '居民消费价格涨幅 = 居民消费价格指数 - 100',
    '城乡居民收入比 = 城镇居民人均可支配收入 / 农村居民人均可支配收入',
  ])('%s closes', text => {
    expect(identityOf(text)).not.toHaveProperty('problem')
  })

  test.each([
    '甲',
    '甲 = 乙 = 丙',
    '甲 = 3',
    '甲 = f(乙)',
    '甲 = 乙 ^ 丙',
    '甲 = 乙 ^ -1',
    '甲 = [乙]',
    '甲 = 乙; 丙',
    '甲 = 乙 % 丙',
    '甲 = "乙"',
    '甲 = 乙.丙',
    '甲 = (乙 = 丙)',
    '甲 = 1e999 * 乙',
    '甲 = 乙 +',
    '= 乙',
    '甲 = 乙 > 丙 ? 1 : 2',
    '工业用电量 = 工业增加值 + 全社会用电量',
    '利息支出 = 贷款 * 贷款利率',
    '城镇化率 = 城镇人口 / 常住人口',
  ])('%s is refused', text => {
    expect(identityOf(text)).toHaveProperty('problem')
  })
})
