import { endings } from '../quantities/phrases.ts'

/** How the name of a rate ends that is a share of a whole: more than all of it cannot be. */
export interface Bounded {
  readonly ending: string
  readonly example: string
  /** What ends alike but is not bounded: 毛入学率122.9%. */
  readonly not?: string
}

/**
 * Sorted. Left out on purpose: 巩固率, 毛入学率, 结案率, 破案率, 产能利用率, 床位使用率, 自给率 and 完成率, of which more than all
 * happens.
 */
export const BOUNDED: readonly Bounded[] = [
  { ending: '交付率', example: '保交楼交付率98%' },
  { ending: '优良天数比例', example: '空气质量优良天数比例92.3%' },
  { ending: '优良天数比率', example: '空气质量优良天数比率92.3%' },
  { ending: '优良天数率', example: '空气质量优良天数率92.3%' },
  { ending: '优良比例', example: '国控断面水质优良比例95.2%' },
  { ending: '优良水体比例', example: '地表水优良水体比例95.2%' },
  { ending: '优良率', example: '空气质量优良率92.3%' },
  { ending: '净入学率', example: '小学净入学率99.9%' },
  { ending: '办结率', example: '群众诉求办结率99.2%' },
  { ending: '化率', example: '常住人口城镇化率62.4%' },
  { ending: '占比', example: '规上工业产值占比38.2%' },
  { ending: '参保率', example: '基本医疗保险参保率97.6%' },
  { ending: '参检率', example: '适龄妇女参检率86.4%' },
  { ending: '及时率', example: '供电抢修及时率99.1%' },
  { ending: '合格率', example: '食品抽检合格率99.3%' },
  { ending: '失业率', example: '城镇调查失业率5.1%' },
  { ending: '好转率', example: '水质好转率86.2%' },
  { ending: '完好率', example: '公共厕所完好率98.4%' },
  { ending: '就业率', example: '高校毕业生就业率92.4%' },
  { ending: '成活率', example: '造林成活率92.1%' },
  { ending: '接种率', example: '疫苗接种率98.6%' },
  { ending: '收集率', example: '生活污水集中收集率84.7%' },
  { ending: '整改率', example: '问题整改率97.4%' },
  { ending: '普及率', example: '农村自来水普及率91.3%' },
  { ending: '比重', example: '非化石能源消费比重21.4%' },
  { ending: '治理率', example: '农村生活污水治理率60.2%' },
  { ending: '满意率', example: '群众满意率98.7%' },
  { ending: '知晓率', example: '群众知晓率93.6%' },
  { ending: '签约率', example: '家庭医生签约率76.4%' },
  { ending: '网办率', example: '政务服务事项网办率98.2%' },
  { ending: '达标率', example: '水功能区水质达标率95.8%' },
  { ending: '处理率', example: '城市污水集中处理率98.1%' },
  { ending: '处置率', example: '医疗废物无害化处置率99.8%' },
  { ending: '覆盖率', example: '森林覆盖率55.4%', not: '巩固覆盖率' },
  { ending: '资源化利用率', example: '畜禽粪污资源化利用率86.3%' },
  { ending: '综合利用率', example: '秸秆综合利用率92.6%' },
]

const ENDINGS = endings(BOUNDED.map(row => [row.ending, row] as const))

/** 水质好于Ⅲ类的比例 */
const GOOD = /好于[^，]*比例$/

/** Whether a metric is never more than 100%. */
export const isBounded = (metric: string): boolean => {
  const row = ENDINGS.before(metric, metric.length, 0)?.row
  return row === undefined ? GOOD.test(metric) : row.not === undefined || !metric.endsWith(row.not)
}
