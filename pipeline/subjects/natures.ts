import type { Dimension } from '../model.ts'

/** What the name of a metric tells of its levels, whatever the metric is. */
export interface Nature {
  readonly named: RegExp
  /** null where such names are told in several. */
  readonly dimension: Dimension | null
  /**
   * Whether levels of parts make up that of a whole: amounts do, and shares of one whole; 亩产 and rates never do; what
   * is told per head does among the kinds of one population (工资性收入 of 可支配收入), not among populations (城镇, 农村).
   */
  readonly adds: 'freely' | 'per-head' | 'never'
  readonly example: string
}

const row = (named: RegExp, dimension: Dimension | null, adds: Nature['adds'], example: string): Nature => ({
  named,
  dimension,
  adds,
  example,
})

/** The first that fits a name speaks for it. */
export const NATURES: readonly Nature[] = [
  row(/(?:增速|增幅|升幅|降幅|涨幅|跌幅|增长率|增长速度)$/, 'percent', 'never', '地区生产总值增速'),
  row(/(?:比重|占比|份额)$/, 'percent', 'freely', '第三产业增加值占比'),
  row(/比例$/, null, 'freely', '优良天数比例'),
  row(/(?:人|户|亩|地)均(?!衡)/, null, 'per-head', '居民人均可支配收入'),
  row(/每(?![年月日天季周次个项])[千百十]?[万亿]?\S/, null, 'never', '每千人口医疗卫生机构床位'),
  row(/^(?:单位|万元|亿元)(?=地区生产总值|生产总值|国内生产总值|GDP|工业|产值|面积)/, null, 'never', '单位工业增加值能耗'),
  row(/平均(?:工资|价格|售价|气温|寿命|年龄|单产|亩产|得分|收入|水平)/, null, 'never', '城镇单位就业人员平均工资'),
  row(/(?<![十百千万])亩产(?!业|值)|(?<!订)单产(?!品|业|值)/, null, 'never', '早稻亩产'),
  row(/均价|单价|(?:价格|密度|强度|浓度|指数|系数|满意度)$/, null, 'never', '商品住宅销售均价'),
  row(/(?:生产率|汇率|容积率|周转率|倍率|比率)$/, null, 'never', '全员劳动生产率'),
  row(/(?:功率|容量)$/, null, 'freely', '农业机械总功率'),
  row(/率$/, 'percent', 'never', '城镇化率'),
  row(/(?:人口|人数)$/, 'people', 'freely', '城镇常住人口'),
  row(/户数$/, 'count:户', 'freely', '低保户数'),
  row(/面积$/, 'area', 'freely', '粮食播种面积'),
  row(/(?:用电量|发电量|供电量|售电量)$/, 'energy', 'freely', '全社会用电量'),
  row(/(?:生产总值|GDP|总产值|增加值|收入|支出|总额|总值|投资|税收|存款|贷款|利润|经费)$/, 'money', 'freely', '一般公共预算收入'),
]

/** undefined where a name tells nothing. */
export const natureOf = (metric: string): Nature | undefined => NATURES.find(({ named }) => named.test(metric))
