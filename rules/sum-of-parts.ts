import type { Alternative, Made } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

/** 车辆90万辆，其中汽车80万辆，轿车40万辆: what is told of parts of parts, or of other things, is far more than the whole. */
const APART: readonly Alternative[] = [
  { formula: 'whole <= max(parts)', bind: {}, because: '所列有一项不小于总数，当是另一事项', acquits: true },
  { formula: 'whole * 1.1 <= sum(parts)', bind: {}, because: '所列各项当是相互包含，或另有所指', acquits: true },
]

/** So many digits of a total do not come out by chance. */
const TELLING = 1000

export default defineRule({
  id: 'sum-of-parts',
  title: '分项之和与合计不符',
  titleEn: 'Parts do not add up to their total',
  why: '合计数应等于各分项之和，四舍五入的尾差除外；“其中”所列只差一个数字即合于总数的，提示核对。',
  whyEn:
    'A total is the sum of its parts, but for rounding; where parts after 其中 miss the total by a single digit, ' +
    'that is told as a doubt.',
  judges: 'total',
  formula: 'whole = sum(parts)',
  accuses: 'whole',
  examples: {
    wrong: [
      '2023年，全市水库建设总规模为⟦386万立方米⟧。年内建成投产124万立方米，结转下年续建162万立方米。',
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计⟦421.13亿元⟧。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计⟦102.0亿元⟧。',
      '2023年，全市政府性基金收入31.64亿元，比上年增收2.13亿元；上级补助收入1.26亿元、上年结转4.85亿元、调入资金0.72亿元，收入总计⟦38.74亿元⟧。',
      '2023年，国有资本经营预算收入2438万元，加提前下达专项312万元、上年结转685万元，减调出资金420万元，预计可用财力⟦3150万元⟧。',
      '2023年，全市社会保险基金总收入⟦96.82亿元⟧，其构成是：①企业职工养老保险基金收入52.36亿元；②职工医疗保险基金收入28.64亿元；③失业保险基金收入5.28亿元。',
      '2023年，全市粮食播种面积⟦82.6万亩⟧，其中小麦播种面积43.9万亩，玉米播种面积40.8万亩。',
      '2023年末，全市共有各类学校⟦1826所⟧，其中幼儿园512所、小学620所、中学154所。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计412.13亿元。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计100.3亿元。',
      '2023年，全市政府性基金收入31.64亿元，比上年增收2.13亿元；上级补助收入1.26亿元、上年结转4.85亿元、调入资金0.72亿元，收入总计38.47亿元。',
      '2023年，国有资本经营预算收入2438万元，加提前下达专项312万元、上年结转685万元，减调出资金420万元，预计可用财力3015万元。',
      '2023年，全市社会保险基金总收入86.28亿元，其构成是：①企业职工养老保险基金收入52.36亿元；②职工医疗保险基金收入28.64亿元；③失业保险基金收入5.28亿元。',
      '2023年末，全市共有各类学校1826所，其中幼儿园512所、小学620所。',
    ],
  },
  *relate(claim, facts) {
    const { closure, parts, whole } = claim
    // 其中 alone is a part, the one row below another all of it
    if (parts.length < 2 && (closure === 'partition' || closure === 'open') && claim.columns === undefined) return
    const bind = { whole: { figure: whole }, parts }
    const more = facts.behind(claim).map(figure => ({
      bind: { parts: [...parts, { figure }] },
      because: '所列之后还有一项',
      acquits: true,
    }))
    const instead = (claim.instead ?? []).map(others => ({
      bind: { parts: others },
      because: '所列各项也可以另作划分',
      acquits: true,
    }))
    if (closure === 'partition') {
      yield { bind, otherwise: [...more, ...instead] }
      return
    }
    const addsUp = (made: Made): boolean => facts.complete({ ...claim, ...made, closure: 'open' })
    const isTold = (made: Made): boolean => facts.figure(made.whole).numeral.digits >= TELLING
    // what another column adds up of them are all there are
    if (claim.column !== undefined && addsUp(claim.column)) {
      const strength = isTold(claim.column) ? {} : { strength: 'soft' as const }
      yield { bind, ...strength, otherwise: [...instead, ...more] }
      return
    }
    // 招生11.03万人，其中随迁子女2.63万人，在校生82.41万人: more than the whole is another thing
    const beyond: Alternative = {
      formula: 'whole * 1.1 <= max(parts)',
      because: '所列有一项大于总数，当是另一事项',
      acquits: true,
    }
    // 722.6万亩，其中小麦387.9万亩，玉米380.8万亩: some parts may be left out, none is told twice
    if (closure === 'open') {
      // 289个，其中甲281个，乙6个，丙2个；丁4个: the first of them are all, what follows is another thing
      const firsts = parts.slice(2).map((_, more): Alternative => ({
        formula: 'whole = sum(parts)',
        bind: { parts: parts.slice(0, 2 + more) },
        because: '前几项已合于总数，其后当是另一事项',
        acquits: true,
      }))
      const otherwise = [...APART, ...firsts, ...instead, ...more]
      yield { bind, formula: 'sum(parts) <= whole', strength: 'soft', verifies: false, otherwise }
    }
    if (claim.some) return
    // few parts are all needed: one of two is no list
    const without = parts.length < 3 ? [] : parts.map(part => ({
      bind: { parts: parts.filter(other => other !== part) },
      because: '所列有一项已包含在其他项之内',
      acquits: true,
    }))
    const beside = facts.beside(whole).filter(figure => parts.every(part => part.figure !== figure))
    // 收入总计 behind its parts is said to be theirs, 其中 may speak of another head
    const ahead = parts.every(part => whole < part.figure)
    const heads = (ahead ? beside : []).map(figure => ({
      bind: { whole: { figure } },
      because: '文中另有一个总数与之相符',
      acquits: true,
    }))
    const further = beside.map(figure => ({
      bind: { parts: [...parts, { figure }] },
      because: '文中另有一项与所列各项合于总数',
      acquits: true,
    }))
    const some: Alternative = {
      formula: 'whole = sum(parts) + rest',
      bind: { rest: facts.rest(claim) },
      because: '所列各项可能不是全部',
      acquits: 'digits',
    }
    // what is listed may leave much out, and a short number comes near its sum by chance
    const much: Alternative = {
      formula: 'sum(parts) <= whole * 0.8',
      because: '所列各项只是一部分',
      acquits: 'digits',
    }
    const open = facts.figure(whole).numeral.digits < 10000 ? [some, much, beyond] : [some, beyond]
    // 其中 in the sentence of its whole says whose parts they are, 分城乡看 that they are all
    const others = closure === 'open' ? [] : closure === 'classed' ? heads : [...heads, ...further]
    // 市本级 and 各县 are all of the 限额, and so of the 余额
    const borne = claim.alike?.some(made => isTold(made) && addsUp(made)) ? { borne: true as const } : {}
    yield { bind, strength: 'guess', ...borne, otherwise: [...(closure === 'classed' ? [] : open), ...instead, ...more, ...without, ...others] }
  },
  explain: message`所列各项为${'parts'}，合计应为${'expected'}，文中为${'stated'}。`,
})
