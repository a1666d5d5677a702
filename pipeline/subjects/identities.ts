import type { Alternative, Strength, UserIdentity } from '../model.ts'

/** A relation between metrics that holds by definition, within one scope, period and modality. */
export interface Identity {
  readonly id: string
  /** Over the letters of `letters`. */
  readonly formula: string
  /** Letter → canonical metric (see METRICS); 上年 before it asks for the year before, printed or told by its change. */
  readonly letters: Readonly<Record<string, string>>
  /** Why it holds, as a finding tells it. */
  readonly reason: string
  /** The letter a finding accuses when nothing else is likelier. */
  readonly accuses: string
  readonly strength: Strength
  /** Other honest readings, where the definition leaves room. */
  readonly otherwise?: readonly Alternative[]
  /** Id of the row that says the same more exactly: where that one is told, this one is not. */
  readonly unless?: string
  readonly example: string
}

/** A user's row of the configuration as one of ours. */
export const identityOf = ({ name, formula, metrics, accuses, strength }: UserIdentity): Identity =>
  ({ id: name, reason: name, formula, letters: metrics, accuses, strength, example: '' })

/** The wholes that a metric is a part of by definition; undefined where it is a part of none. */
export const wholesOf = (metric: string): readonly string[] | undefined => WHOLES.get(metric)

/** Sorted by field as in domain.md. A user adds rows of the same shape in the configuration. */
export const IDENTITIES: readonly Identity[] = [
  {
    id: 'gdp-industries', formula: 'whole = first + second + third', accuses: 'whole', strength: 'hard',
    reason: '地区生产总值等于三次产业增加值之和',
    letters: { whole: '地区生产总值', first: '第一产业增加值', second: '第二产业增加值', third: '第三产业增加值' },
    example: '地区生产总值2237.30亿元，其中第一产业242.92亿元、第二产业841.09亿元、第三产业1153.29亿元',
  },
  {
    id: 'gdp-per-head', formula: 'perhead = whole / population', accuses: 'perhead', strength: 'soft',
    reason: '人均地区生产总值等于地区生产总值除以年平均常住人口，与年末常住人口相除只是约数',
    letters: { perhead: '人均地区生产总值', whole: '地区生产总值', population: '常住人口' },
    unless: 'gdp-per-head-mean',
    otherwise: [{
      formula: 'perhead = whole / (population * (1 + drift / 100))', bind: { drift: { unprinted: 'drift', range: [-2.5, 2.5] } },
      because: '按年平均人口计算，年平均人口与年末人口相差约{drift}%', severity: 'note',
    }],
    example: '地区生产总值2237.30亿元，人均地区生产总值60381元，常住人口370.5万人',
  },
  {
    id: 'gdp-per-head-mean', formula: 'perhead = whole / ((population + before) / 2)', accuses: 'perhead', strength: 'hard',
    reason: '人均地区生产总值等于地区生产总值除以年平均常住人口，即年初、年末的平均数',
    letters: { perhead: '人均地区生产总值', whole: '地区生产总值', population: '常住人口', before: '上年常住人口' },
    example: '地区生产总值2237.30亿元，人均地区生产总值60628元，常住人口368.3万人，比上年末减少1.4万人',
  },
  {
    id: 'vital-rates', formula: 'births / birthrate = deaths / deathrate', accuses: 'birthrate', strength: 'soft',
    reason: '出生人口除以出生率与死亡人口除以死亡率同为年平均人口',
    letters: { births: '出生人口', birthrate: '人口出生率', deaths: '死亡人口', deathrate: '人口死亡率' },
    example: '出生人口2.28万人，出生率6.20‰，死亡人口2.75万人，死亡率7.47‰',
  },
  {
    id: 'deaths-per-gdp', formula: 'rate = deaths / (whole / 100000000)', accuses: 'rate', strength: 'soft',
    reason: '亿元地区生产总值死亡率等于死亡人数除以以亿元计的地区生产总值',
    letters: { rate: '亿元地区生产总值生产安全事故死亡率', deaths: '生产安全事故死亡人数', whole: '地区生产总值' },
    example: '地区生产总值15737.82亿元，生产安全事故死亡140人，亿元GDP生产安全事故死亡人数0.0089人',
  },
  {
    id: 'population-town-country', formula: 'whole = town + country', accuses: 'whole', strength: 'hard',
    reason: '常住人口等于城镇常住人口加乡村常住人口',
    letters: { whole: '常住人口', town: '城镇常住人口', country: '乡村常住人口' },
    example: '常住人口300.0万人，城镇人口180.5万人，乡村人口119.5万人',
  },
  {
    id: 'urbanisation', formula: 'rate / 100 = town / whole', accuses: 'rate', strength: 'hard',
    reason: '城镇化率等于城镇常住人口除以常住人口',
    letters: { rate: '城镇化率', town: '城镇常住人口', whole: '常住人口' },
    example: '常住人口1072.14万人，城镇人口906.07万人，城镇化率84.51%',
  },
  {
    id: 'natural-increase', formula: 'growth = births - deaths', accuses: 'growth', strength: 'hard',
    reason: '自然增长率等于出生率减死亡率',
    letters: { growth: '人口自然增长率', births: '人口出生率', deaths: '人口死亡率' },
    example: '出生率6.47‰，死亡率7.14‰，自然增长率-0.67‰',
  },
  {
    id: 'natural-increase-people', formula: 'growth = births - deaths', accuses: 'growth', strength: 'hard',
    reason: '自然增加人口等于出生人口减死亡人口',
    letters: { growth: '自然增加人口', births: '出生人口', deaths: '死亡人口' },
    example: '出生人口5.2万人，死亡人口4.1万人，自然增加1.1万人',
  },
  {
    id: 'population-sexes', formula: 'whole = men + women', accuses: 'whole', strength: 'hard',
    reason: '常住人口等于男性人口加女性人口',
    letters: { whole: '常住人口', men: '男性人口', women: '女性人口' },
    example: '常住人口300.0万人，男性153.1万人，女性146.9万人',
  },
  {
    id: 'trade', formula: 'whole = exports + imports', accuses: 'whole', strength: 'hard',
    reason: '进出口等于出口加进口',
    letters: { whole: '进出口总额', exports: '出口总额', imports: '进口总额' },
    example: '进出口总额2875.4亿元，出口1857.0亿元，进口1018.4亿元',
  },
  {
    id: 'trade-balance', formula: 'balance = exports - imports', accuses: 'balance', strength: 'hard',
    reason: '贸易顺差等于出口减进口',
    letters: { balance: '贸易顺差', exports: '出口总额', imports: '进口总额' },
    example: '出口1857.0亿元，进口1018.4亿元，顺差838.6亿元',
  },
  {
    id: 'trade-deficit', formula: 'balance = imports - exports', accuses: 'balance', strength: 'hard',
    reason: '贸易逆差等于进口减出口',
    letters: { balance: '贸易逆差', exports: '出口总额', imports: '进口总额' },
    example: '出口312.6亿元，进口525.0亿元，贸易逆差212.4亿元',
  },
  {
    id: 'power-use', formula: 'whole = first + second + third + homes', accuses: 'whole', strength: 'hard',
    reason: '全社会用电量等于三次产业用电量与城乡居民生活用电量之和',
    letters: { whole: '全社会用电量', first: '第一产业用电量', second: '第二产业用电量', third: '第三产业用电量', homes: '城乡居民生活用电量' },
    example: '全社会用电量86.42亿千瓦时，第一产业用电量1.76亿千瓦时，第二产业用电量52.38亿千瓦时，第三产业用电量17.64亿千瓦时，居民生活用电14.64亿千瓦时',
  },
  {
    id: 'revenue', formula: 'whole = tax + other', accuses: 'whole', strength: 'hard',
    reason: '一般公共预算收入等于税收收入加非税收入',
    letters: { whole: '一般公共预算收入', tax: '税收收入', other: '非税收入' },
    example: '一般公共预算收入93.52亿元，税收51.92亿元，非税收入41.60亿元',
  },
  {
    id: 'debt', formula: 'whole = general + special', accuses: 'whole', strength: 'hard',
    reason: '政府债务余额等于一般债务余额加专项债务余额',
    letters: { whole: '政府债务余额', general: '政府一般债务余额', special: '政府专项债务余额' },
    example: '政府债务余额486.2亿元，一般债务余额186.4亿元，专项债务余额299.8亿元',
  },
  {
    id: 'debt-limit', formula: 'whole = general + special', accuses: 'whole', strength: 'hard',
    reason: '政府债务限额等于一般债务限额加专项债务限额',
    letters: { whole: '政府债务限额', general: '政府一般债务限额', special: '政府专项债务限额' },
    example: '政府债务限额512.6亿元，一般债务限额196.2亿元，专项债务限额316.4亿元',
  },
  {
    id: 'retail-town-country', formula: 'whole = town + country', accuses: 'whole', strength: 'hard',
    reason: '社会消费品零售总额等于城镇零售额加乡村零售额',
    letters: { whole: '社会消费品零售总额', town: '城镇消费品零售额', country: '乡村消费品零售额' },
    example: '社会消费品零售总额5738.93亿元，城镇消费品零售额5180.56亿元，乡村消费品零售额558.37亿元',
  },
  {
    id: 'retail-kinds', formula: 'whole = catering + goods', accuses: 'whole', strength: 'hard',
    reason: '社会消费品零售总额等于商品零售加餐饮收入',
    letters: { whole: '社会消费品零售总额', catering: '餐饮收入', goods: '商品零售' },
    example: '社会消费品零售总额5738.93亿元，餐饮收入612.37亿元，商品零售5126.56亿元',
  },
  {
    id: 'income-ratio', formula: 'ratio = town / country', accuses: 'ratio', strength: 'hard',
    reason: '城乡居民收入比等于城镇居民人均可支配收入除以农村居民人均可支配收入',
    letters: { ratio: '城乡居民收入比', town: '城镇居民人均可支配收入', country: '农村居民人均可支配收入' },
    example: '城镇居民人均可支配收入39502元，农村居民人均可支配收入17918元，城乡居民收入比2.20',
  },
  {
    id: 'audit-cut', formula: 'rate / 100 = 1 - settled / submitted', accuses: 'rate', strength: 'hard',
    reason: '审减率等于送审金额与审定金额之差除以送审金额',
    letters: { rate: '审减率', settled: '审定金额', submitted: '送审金额' },
    example: '送审金额21.60亿元，审定金额19.26亿元，审减率10.83%',
  },
  {
    id: 'audit-cut-share', formula: 'rate / 100 = cut / submitted', accuses: 'rate', strength: 'hard',
    reason: '审减率等于审减金额除以送审金额',
    letters: { rate: '审减率', cut: '审减金额', submitted: '送审金额' },
    otherwise: [{
      formula: 'rate / 100 = cut / (submitted - cut)', bind: {}, because: '审减率是与审定金额相比', acquits: true,
    }],
    example: '送审金额21.60亿元，审减金额2.34亿元，审减率10.83%',
  },
  {
    id: 'audit-cut-of-both', formula: 'rate / 100 = cut / (settled + cut)', accuses: 'rate', strength: 'hard', unless: 'audit-cut-share',
    reason: '审减率等于审减金额除以送审金额，送审金额是审定金额与审减金额之和',
    letters: { rate: '审减率', cut: '审减金额', settled: '审定金额' },
    otherwise: [{ formula: 'rate / 100 = cut / settled', bind: {}, because: '审减率是与审定金额相比', acquits: true }],
    example: '审定19.26亿元，审减2.34亿元，审减率10.83%',
  },
  {
    id: 'audit-cut-amount', formula: 'cut = submitted - settled', accuses: 'cut', strength: 'hard',
    reason: '审减金额等于送审金额减审定金额',
    letters: { cut: '审减金额', submitted: '送审金额', settled: '审定金额' },
    example: '送审金额21.60亿元，审定金额19.26亿元，审减金额2.34亿元',
  },
  {
    id: 'profit-margin', formula: 'rate / 100 = profit / revenue', accuses: 'rate', strength: 'soft',
    reason: '营业收入利润率等于利润总额除以营业收入',
    letters: { rate: '营业收入利润率', profit: '规模以上工业企业利润总额', revenue: '规模以上工业企业营业收入' },
    example: '规模以上工业企业营业收入1862.4亿元，规模以上工业企业利润总额86.3亿元，营业收入利润率4.63%',
  },
  {
    id: 'purchase-saving', formula: 'rate / 100 = 1 - paid / planned', accuses: 'rate', strength: 'hard',
    reason: '节约率等于预算金额与中标金额之差除以预算金额',
    letters: { rate: '节约率', paid: '中标金额', planned: '政府采购预算金额' },
    example: '政府采购预算金额16.42亿元，中标金额15.50亿元，节约率5.6%',
  },
  {
    id: 'tourists', formula: 'whole = home + abroad', accuses: 'whole', strength: 'hard',
    reason: '接待游客等于国内游客加入境游客',
    letters: { whole: '接待游客', home: '接待国内游客', abroad: '接待入境游客' },
    example: '接待游客4898.54万人次，国内游客4898.03万人次，入境游客0.51万人次',
  },
  {
    id: 'harvest', formula: 'output = area * yield', accuses: 'output', strength: 'hard',
    reason: '粮食总产量等于播种面积乘单产',
    letters: { output: '粮食总产量', area: '粮食播种面积', yield: '粮食单产' },
    example: '粮食播种面积86.4万公顷，粮食单产6.20吨/公顷，粮食总产量535.7万吨',
  },
  {
    // a hectare is 15 mu
    id: 'harvest-per-mu', formula: 'output = area * 15 * yield', accuses: 'output', strength: 'hard',
    reason: '粮食总产量等于播种面积乘亩产（面积以公顷计，1公顷合15亩）',
    letters: { output: '粮食总产量', area: '粮食播种面积', yield: '粮食亩产' },
    example: '粮食播种面积386.4万亩，粮食亩产412.6公斤，粮食总产量159.4万吨',
  },
]

const WHOLES: ReadonlyMap<string, readonly string[]> = new Map(
  IDENTITIES.filter(row => /^\w+ = \w+(?: \+ \w+)+$/.test(row.formula)).flatMap(row =>
    Object.entries(row.letters).filter(([letter]) => letter !== row.accuses).map(([, metric]) => [metric, [row.letters[row.accuses]!]] as const)),
)
