import type { Basis } from '../model.ts'

/** A metric known by name. */
export interface Metric {
  readonly name: string
  /**
   * Other names of exactly the same thing, whoever writes them. 财政总收入 is not 财政收入, nor 本外币各项存款余额
   * 各项存款余额: a word more is another metric. A name of two things (农业总产值, 房地产投资) has no row at all.
   */
  readonly aliases: readonly string[]
  /** Dimensions of its levels, where the bare name may mean something else (第一产业 of 用电量): money, …. */
  readonly measuredIn?: string
  /** What its growth is measured on where the text does not say. Default: current prices or physical quantities. */
  readonly basis?: Basis
  readonly example: string
}

/** Sorted by field as communiqués do. A row says that its names are one fact wherever they stand; others need more to say so. */
export const METRICS: readonly Metric[] = [
  // accounts
  { name: '地区生产总值', aliases: ['生产总值', 'GDP', '国内生产总值', '全年地区生产总值', '地区生产总值（GDP）', '地区生产总值(GDP)', '经济总量'], basis: 'constant', example: '全市地区生产总值1117.56亿元，增长6.2%' },
  { name: '人均地区生产总值', aliases: ['人均生产总值', '人均GDP', '人均国内生产总值'], basis: 'constant', example: '人均地区生产总值60381元，增长6.6%' },
  { name: '第一产业增加值', measuredIn: 'money', aliases: ['一产增加值', '第一产业', '一产'], basis: 'constant', example: '第一产业增加值491.75亿元' },
  { name: '第二产业增加值', measuredIn: 'money', aliases: ['二产增加值', '第二产业', '二产'], basis: 'constant', example: '第二产业增加值841.09亿元' },
  { name: '第三产业增加值', measuredIn: 'money', aliases: ['三产增加值', '第三产业', '三产', '服务业增加值'], basis: 'constant', example: '第三产业增加值1153.29亿元' },
  { name: '工业增加值', aliases: ['全部工业增加值'], basis: 'constant', example: '工业增加值334.6亿元' },
  { name: '规模以上工业增加值', aliases: ['规上工业增加值', '规模以上工业企业增加值', '规模工业增加值'], basis: 'constant', example: '规模以上工业增加值增长16%' },
  { name: '规模以上工业总产值', aliases: ['规上工业总产值', '规模工业总产值', '规模以上工业产值', '规上工业产值'], basis: 'comparable', example: '规模以上工业总产值增长15%' },
  { name: '农林牧渔业总产值', aliases: ['农林牧渔总产值'], basis: 'constant', example: '农林牧渔业总产值405.66亿元，增长4.1%' },
  { name: '农林牧渔业增加值', aliases: ['农林牧渔增加值'], basis: 'constant', example: '农林牧渔业增加值253.93亿元' },
  { name: '全员劳动生产率', aliases: [], basis: 'constant', example: '全员劳动生产率12.3万元/人，提高5%' },
  { name: '单位地区生产总值能耗', aliases: ['单位生产总值能耗', '单位GDP能耗', '万元地区生产总值能耗', '万元GDP能耗'], basis: 'constant', example: '单位GDP能耗下降3.2%' },
  { name: '单位地区生产总值用水量', aliases: ['单位GDP用水量', '单位生产总值用水量', '万元地区生产总值用水量', '万元GDP用水量'], basis: 'constant', example: '单位GDP用水量下降4.6%' },
  { name: '全社会用电量', aliases: ['全社会用电总量'], example: '全社会用电量86.42亿千瓦时，增长5.3%' },
  { name: '第一产业用电量', aliases: ['一产用电量'], example: '第一产业用电量1.76亿千瓦时，增长5.3%' },
  { name: '第二产业用电量', aliases: ['二产用电量'], example: '第二产业用电量52.38亿千瓦时，增长5.3%' },
  { name: '第三产业用电量', aliases: ['三产用电量'], example: '第三产业用电量17.64亿千瓦时，增长5.3%' },
  { name: '城乡居民生活用电量', aliases: ['城乡居民生活用电', '居民生活用电量', '居民生活用电'], example: '城乡居民生活用电量14.64亿千瓦时，增长5.3%' },
  { name: '邮政业务总量', aliases: [], basis: 'constant', example: '邮政业务总量260.16亿元，增长3.3%' },
  { name: '邮政行业业务总量', aliases: [], basis: 'constant', example: '邮政行业业务总量268.45亿元，增长3.6%' },
  { name: '电信业务总量', aliases: [], basis: 'constant', example: '电信业务总量198.27亿元，增长10.3%' },
  // finance
  { name: '一般公共预算收入', aliases: ['地方一般公共预算收入'], example: '一般公共预算收入93.52亿元' },
  { name: '一般公共预算支出', aliases: ['地方一般公共预算支出'], example: '一般公共预算支出386.82亿元' },
  // functions of the 一般公共预算: other budgets call theirs otherwise
  { name: '一般公共服务支出', measuredIn: 'money', aliases: ['一般公共预算一般公共服务支出'], example: '一般公共服务支出27.3亿元' },
  { name: '公共安全支出', measuredIn: 'money', aliases: ['一般公共预算公共安全支出'], example: '公共安全支出17.2亿元' },
  { name: '教育支出', measuredIn: 'money', aliases: ['一般公共预算教育支出'], example: '教育支出57.2亿元' },
  { name: '科学技术支出', measuredIn: 'money', aliases: ['一般公共预算科学技术支出'], example: '科学技术支出8.1亿元' },
  { name: '文化旅游体育与传媒支出', measuredIn: 'money', aliases: ['一般公共预算文化旅游体育与传媒支出'], example: '文化旅游体育与传媒支出4.6亿元' },
  { name: '社会保障和就业支出', measuredIn: 'money', aliases: ['一般公共预算社会保障和就业支出'], example: '社会保障和就业支出70.6亿元' },
  { name: '卫生健康支出', measuredIn: 'money', aliases: ['一般公共预算卫生健康支出'], example: '卫生健康支出37.2亿元' },
  { name: '节能环保支出', measuredIn: 'money', aliases: ['一般公共预算节能环保支出'], example: '节能环保支出5.3亿元' },
  { name: '城乡社区支出', measuredIn: 'money', aliases: ['一般公共预算城乡社区支出'], example: '城乡社区支出21.5亿元' },
  { name: '农林水支出', measuredIn: 'money', aliases: ['一般公共预算农林水支出'], example: '农林水支出44.5亿元' },
  { name: '交通运输支出', measuredIn: 'money', aliases: ['一般公共预算交通运输支出'], example: '交通运输支出10.7亿元' },
  { name: '住房保障支出', measuredIn: 'money', aliases: ['一般公共预算住房保障支出'], example: '住房保障支出12.4亿元' },
  { name: '灾害防治及应急管理支出', measuredIn: 'money', aliases: ['一般公共预算灾害防治及应急管理支出'], example: '灾害防治及应急管理支出3.2亿元' },
  // what 一般公共预算 was called until 2014, when it did not hold some of the funds
  { name: '公共财政预算收入', aliases: ['地方公共财政预算收入', '一般预算收入', '地方一般预算收入'], example: '公共财政预算收入64.18亿元' },
  { name: '公共财政预算支出', aliases: ['地方公共财政预算支出', '一般预算支出', '地方一般预算支出'], example: '公共财政预算支出172.36亿元' },
  { name: '财政收入', aliases: [], example: '财政收入93亿元' },
  { name: '财政总收入', aliases: [], example: '财政总收入168亿元' },
  { name: '地方财政收入', aliases: [], example: '地方财政收入86.4亿元' },
  { name: '组织财政收入', aliases: [], example: '组织财政收入112.6亿元' },
  { name: '税收收入', measuredIn: 'money', aliases: ['税收'], example: '税收收入51.92亿元' },
  { name: '地方税收收入', measuredIn: 'money', aliases: ['地方税收'], example: '地方税收收入38.64亿元' },
  { name: '非税收入', measuredIn: 'money', aliases: ['非税'], example: '非税收入41.60亿元' },
  { name: '政府性基金收入', aliases: ['政府性基金预算收入'], example: '政府性基金收入完成90亿元' },
  { name: '政府性基金支出', aliases: ['政府性基金预算支出'], example: '政府性基金支出完成84亿元' },
  // 国有资本经营收入 alone is also a line of 非税收入
  { name: '国有资本经营预算收入', aliases: [], example: '国有资本经营预算收入1.4亿元' },
  { name: '国有资本经营预算支出', aliases: [], example: '国有资本经营预算支出1.2亿元' },
  { name: '社会保险基金收入', aliases: [], example: '社会保险基金收入36亿元' },
  { name: '社会保险基金支出', aliases: [], example: '社会保险基金支出35亿元' },
  // a budget holds the funds of its own layer
  { name: '社会保险基金预算收入', aliases: ['社保基金预算收入'], example: '社会保险基金预算收入36亿元' },
  { name: '社会保险基金预算支出', aliases: ['社保基金预算支出'], example: '社会保险基金预算支出35亿元' },
  { name: '政府债务余额', aliases: ['地方政府债务余额', '债务余额'], example: '政府债务余额486.2亿元' },
  { name: '政府一般债务余额', aliases: ['一般债务余额', '地方政府一般债务余额'], example: '政府一般债务余额186.4亿元' },
  { name: '政府专项债务余额', aliases: ['专项债务余额', '地方政府专项债务余额'], example: '政府专项债务余额299.8亿元' },
  { name: '政府债务限额', aliases: ['地方政府债务限额', '债务限额'], example: '政府债务限额512.6亿元' },
  { name: '政府一般债务限额', aliases: ['一般债务限额', '地方政府一般债务限额'], example: '政府一般债务限额196.2亿元' },
  { name: '政府专项债务限额', aliases: ['专项债务限额', '地方政府专项债务限额'], example: '政府专项债务限额316.4亿元' },
  { name: '金融机构存款余额', aliases: ['金融机构各项存款余额', '各项存款余额', '存款余额'], example: '年末金融机构各项存款余额33245.80亿元' },
  { name: '金融机构本外币存款余额', aliases: ['金融机构本外币各项存款余额', '本外币各项存款余额', '本外币存款余额'], example: '金融机构本外币各项存款余额33862.40亿元' },
  { name: '金融机构人民币存款余额', aliases: ['金融机构人民币各项存款余额', '人民币各项存款余额', '人民币存款余额'], example: '金融机构人民币各项存款余额32918.60亿元' },
  { name: '金融机构贷款余额', aliases: ['金融机构各项贷款余额', '各项贷款余额', '贷款余额'], example: '各项贷款余额36754.00亿元' },
  { name: '金融机构本外币贷款余额', aliases: ['金融机构本外币各项贷款余额', '本外币各项贷款余额', '本外币贷款余额'], example: '本外币各项贷款余额37126.50亿元' },
  { name: '金融机构人民币贷款余额', aliases: ['金融机构人民币各项贷款余额', '人民币各项贷款余额', '人民币贷款余额'], example: '人民币各项贷款余额36582.30亿元' },
  // what is reviewed before it is paid
  { name: '送审金额', aliases: ['送审资金', '送审额', '审核金额', '评审金额', '报审金额', '报送评审金额', '报送审核金额', '送审总金额', '送审预算金额', '送审总额', '送审造价', '评审资金'], example: '送审金额21.60亿元' },
  { name: '审定金额', measuredIn: 'money', aliases: ['审定', '审定资金', '审定额', '定审金额', '核定金额', '审定总金额', '评审审定金额'], example: '审定金额19.26亿元' },
  { name: '审减金额', measuredIn: 'money', aliases: ['审减', '核减', '审减值', '核减造价', '核减不合理金额', '审减资金', '审减额', '核减金额', '核减资金', '核减额', '净审减金额', '净核减金额'], example: '审减金额2.34亿元' },
  { name: '审减率', aliases: ['核减率', '平均审减率', '平均核减率', '综合审减率', '综合核减率', '净审减率', '净核减率'], example: '审减率10.83%' },
  // industry
  { name: '规模以上工业企业营业收入', measuredIn: 'money', aliases: ['规上工业企业营业收入', '规模以上工业营业收入', '规上工业营业收入', '规模以上工业企业实现营业收入'], basis: 'comparable', example: '规模以上工业企业营业收入1862.4亿元' },
  { name: '规模以上工业企业利润总额', measuredIn: 'money', aliases: ['规上工业企业利润总额', '规模以上工业利润总额', '规上工业利润总额', '规模以上工业企业实现利润总额', '规模以上工业企业利润', '规模以上工业企业实现利润'], basis: 'comparable', example: '规模以上工业企业利润总额86.3亿元' },
  { name: '营业收入利润率', aliases: ['规模以上工业企业营业收入利润率', '规上工业企业营业收入利润率'], example: '营业收入利润率4.63%' },
  // investment and trade
  { name: '固定资产投资', aliases: ['固定资产投资额', '固定资产投资总额'], basis: 'comparable', example: '固定资产投资增长5%' },
  { name: '全社会固定资产投资', aliases: ['全社会固定资产投资额', '全社会固定资产投资总额'], basis: 'comparable', example: '全社会固定资产投资增长5%' },
  { name: '固定资产投资（不含农户）', aliases: ['固定资产投资(不含农户)'], basis: 'comparable', example: '固定资产投资（不含农户）增长5%' },
  { name: '房地产开发投资', aliases: ['房地产开发投资额'], basis: 'comparable', example: '房地产开发投资63.28亿元，下降20.1%' },
  { name: '社会消费品零售总额', aliases: ['社零', '社零总额', '社消零', '社消零总额', '社会消费品零售额'], basis: 'comparable', example: '社会消费品零售总额260.36亿元' },
  { name: '城镇消费品零售额', aliases: ['城镇零售额'], basis: 'comparable', example: '城镇消费品零售额5180.56亿元' },
  { name: '乡村消费品零售额', aliases: ['乡村零售额'], basis: 'comparable', example: '乡村消费品零售额558.37亿元' },
  { name: '餐饮收入', aliases: ['餐饮收入额'], basis: 'comparable', example: '餐饮收入612.37亿元' },
  { name: '商品零售', aliases: ['商品零售额'], basis: 'comparable', example: '商品零售5126.56亿元' },
  // what customs counts are goods: 服务进出口 is told by that name
  { name: '进出口总额', measuredIn: 'money', aliases: ['外贸进出口总额', '外贸进出口', '货物进出口总额', '货物进出口', '进出口总值', '外贸进出口总值', '货物进出口总值', '进出口', '进出口额'], example: '外贸进出口总额2393.7亿元' },
  { name: '出口总额', measuredIn: 'money', aliases: ['出口', '出口额', '外贸出口', '出口总值', '货物出口', '货物出口总额'], example: '出口总额1857.0亿元' },
  { name: '进口总额', measuredIn: 'money', aliases: ['进口', '进口额', '外贸进口', '进口总值', '货物进口', '货物进口总额'], example: '进口总额1018.4亿元' },
  { name: '贸易顺差', aliases: ['顺差', '货物贸易顺差', '进出口顺差'], example: '贸易顺差838.6亿元' },
  { name: '贸易逆差', aliases: ['逆差', '货物贸易逆差', '进出口逆差'], example: '贸易逆差212.4亿元' },
  { name: '实际使用外资', aliases: ['实际利用外资', '实际利用外资额', '实际使用外资金额'], example: '实际使用外资4.07亿美元' },
  { name: '实际使用外商直接投资', aliases: ['实际利用外商直接投资'], basis: 'current', example: '实际使用外商直接投资3.86亿美元' },
  // people and households
  { name: '常住人口', aliases: ['常住总人口', '年末常住人口', '常住人口总数', '年末全市常住人口', '年末常住总人口'], example: '年末全市常住人口1072.14万人' },
  { name: '城镇常住人口', measuredIn: 'people', aliases: ['城镇人口'], example: '城镇常住人口906.1万人' },
  { name: '乡村常住人口', measuredIn: 'people', aliases: ['乡村人口', '农村常住人口'], example: '乡村常住人口166.0万人' },
  { name: '户籍人口', aliases: ['户籍总人口', '年末户籍人口', '年末户籍总人口'], example: '户籍总人口250.1万人' },
  { name: '城镇化率', aliases: ['常住人口城镇化率', '人口城镇化率', '常住城镇化率'], example: '城镇化率84.51%' },
  { name: '人口出生率', aliases: ['出生率'], example: '出生率6.47‰' },
  { name: '人口死亡率', aliases: ['死亡率'], example: '死亡率7.14‰' },
  { name: '人口自然增长率', aliases: ['自然增长率'], example: '自然增长率-0.67‰' },
  { name: '生产安全事故死亡人数', aliases: ['生产安全事故死亡', '各类生产安全事故死亡人数', '安全生产事故死亡人数'], example: '生产安全事故死亡人数140人' },
  { name: '亿元地区生产总值生产安全事故死亡率', aliases: ['亿元GDP生产安全事故死亡率', '亿元GDP生产安全事故死亡人数', '亿元地区生产总值生产安全事故死亡人数', '亿元国内生产总值生产安全事故死亡人数'], example: '亿元GDP生产安全事故死亡人数0.0089人' },
  { name: '出生人口', aliases: ['全年出生人口'], example: '出生人口5.2万人' },
  { name: '死亡人口', aliases: ['全年死亡人口'], example: '死亡人口4.1万人' },
  { name: '自然增加人口', aliases: ['自然增加', '人口自然增加', '自然人口增长'], example: '自然增加1.1万人' },
  { name: '男性人口', measuredIn: 'people', aliases: ['男性', '男性常住人口'], example: '男性人口153.1万人' },
  { name: '女性人口', measuredIn: 'people', aliases: ['女性', '女性常住人口'], example: '女性人口146.9万人' },
  { name: '城乡居民收入比', aliases: ['城乡居民人均可支配收入比', '城乡居民人均收入比', '城乡居民人均可支配收入比值', '城乡居民收入比值', '城乡收入比'], example: '城乡居民收入比2.20' },
  { name: '接待游客', aliases: ['接待国内外游客', '接待国内外旅游者', '接待游客总数', '接待旅游者'], example: '接待游客4898.54万人次' },
  { name: '接待国内游客', aliases: ['国内游客', '接待国内旅游者', '国内旅游者'], example: '接待国内游客4898.03万人次' },
  { name: '接待入境游客', aliases: ['入境游客', '接待入境旅游者', '入境旅游者'], example: '接待入境游客0.51万人次' },
  { name: '接待入境过夜游客', aliases: ['入境过夜游客'], example: '接待入境过夜游客0.42万人次' },
  { name: '居民人均可支配收入', aliases: ['全体居民人均可支配收入', '全体常住居民人均可支配收入', '全市居民人均可支配收入', '人均可支配收入', '全年居民人均可支配收入'], example: '居民人均可支配收入30000元' },
  { name: '城镇居民人均可支配收入', aliases: ['城镇常住居民人均可支配收入', '城镇人均可支配收入', '城镇居民可支配收入'], example: '城镇居民人均可支配收入39502元' },
  { name: '农村居民人均可支配收入', aliases: ['农村常住居民人均可支配收入', '农村人均可支配收入', '农民人均可支配收入', '农村居民可支配收入'], example: '农村居民人均可支配收入17918元' },
  { name: '居民人均消费支出', aliases: ['全体居民人均消费支出', '全体常住居民人均消费支出', '居民人均生活消费支出'], example: '居民人均消费支出21864元' },
  { name: '城镇居民人均消费支出', aliases: ['城镇常住居民人均消费支出', '城镇居民人均生活消费支出'], example: '城镇居民人均消费支出25128元' },
  { name: '农村居民人均消费支出', aliases: ['农村常住居民人均消费支出', '农村居民人均生活消费支出'], example: '农村居民人均消费支出16942元' },
  // told until 2013, and no disposable income
  { name: '农村居民人均纯收入', aliases: ['农民人均纯收入'], example: '农民人均纯收入7564元' },
  { name: '居民消费价格', aliases: ['居民消费价格总水平'], example: '居民消费价格上涨0.6%' },
  { name: '居民消费价格指数', aliases: ['居民消费价格总指数', 'CPI'], example: '居民消费价格指数上涨0.6%' },
  { name: '城镇新增就业', aliases: ['新增城镇就业', '城镇新增就业人员', '新增城镇就业人员', '城镇新增就业人数', '新增城镇就业人数'], example: '城镇新增就业16.84万人' },
  { name: '城镇调查失业率', aliases: [], example: '城镇调查失业率5.1%' },
  // farming
  { name: '粮食总产量', aliases: ['粮食产量', '粮食总产'], example: '粮食总产量160.76万吨' },
  // per mu, and in a unit that says of what area
  { name: '粮食亩产', measuredIn: 'mass', aliases: ['粮食平均亩产', '粮食作物平均亩产'], example: '粮食亩产412.6公斤' },
  { name: '粮食单产', measuredIn: 'mass/area', aliases: ['粮食平均单产', '粮食作物单产', '粮食单位面积产量'], example: '粮食单产6.2吨/公顷' },
  { name: '粮食播种面积', aliases: ['粮食种植面积', '粮食作物播种面积', '粮食作物种植面积'], example: '粮食播种面积30.89万公顷' },
]

const BY_NAME: ReadonlyMap<string, Metric> = new Map(
  METRICS.flatMap(metric => [metric.name, ...metric.aliases].map(name => [name, metric] as const)),
)

/** An index that holds the year before for 100: two of its levels make no growth. */
export const isChained = (metric: string): boolean => metric.endsWith('价格指数')

/** The row of a name or alias; undefined where the phrase is no known metric. */
export const metricNamed = (phrase: string): Metric | undefined => BY_NAME.get(phrase)
