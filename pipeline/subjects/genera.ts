/** A metric that is never more than another, as it tells of some of the same things. */
export interface Genus {
  readonly genus: string
  /** Names as the ledger has them. */
  readonly species: readonly string[]
  readonly example: string
}

/**
 * By field. 税收 is none of 一般公共预算收入: it may hold what goes to the centre. Parts that are all there are stand in
 * PARTITIONS, and metrics that add up by definition in IDENTITIES.
 */
export const KINDS_OF: readonly Genus[] = [
  // accounts
  { genus: '地区生产总值', species: ['工业增加值', '建筑业增加值', '金融业增加值', '房地产业增加值', '批发和零售业增加值', '交通运输、仓储和邮政业增加值', '住宿和餐饮业增加值', '战略性新兴产业增加值', '数字经济核心产业增加值', '高新技术产业增加值', '规模以上工业增加值', '现代服务业增加值', '民营经济增加值'], example: '地区生产总值1286.4亿元，工业增加值386.2亿元' },
  { genus: '规模以上工业总产值', species: ['规模以上工业增加值'], example: '规模以上工业总产值1864.2亿元，规模以上工业增加值462.8亿元' },
  { genus: '工业总产值', species: ['工业增加值'], example: '工业总产值1864.2亿元，工业增加值462.8亿元' },
  { genus: '第三产业增加值', species: ['金融业增加值', '房地产业增加值', '批发和零售业增加值', '现代服务业增加值', '生产性服务业增加值'], example: '第三产业增加值642.8亿元，金融业增加值86.4亿元' },
  { genus: '第二产业增加值', species: ['工业增加值', '建筑业增加值'], example: '第二产业增加值172.6亿元，工业增加值134.8亿元' },
  { genus: '农林牧渔业总产值', species: ['农林牧渔业增加值', '农业产值', '林业产值', '畜牧业产值', '渔业产值'], example: '农林牧渔业总产值126.4亿元，畜牧业产值38.2亿元' },
  // finance
  { genus: '金融机构存款余额', species: ['住户存款余额', '住户存款'], example: '金融机构存款余额2386.4亿元，住户存款余额1462.5亿元' },
  { genus: '金融机构人民币存款余额', species: ['住户存款余额', '住户存款'], example: '金融机构人民币存款余额2386.4亿元，住户存款余额1462.5亿元' },
  { genus: '金融机构贷款余额', species: ['制造业贷款余额', '绿色贷款余额', '普惠小微贷款余额', '涉农贷款余额'], example: '金融机构贷款余额1864.2亿元，绿色贷款余额286.4亿元' },
  { genus: '一般公共预算支出', species: ['教育支出', '社会保障和就业支出', '卫生健康支出', '农林水支出', '科学技术支出'], example: '一般公共预算支出386.4亿元，教育支出72.8亿元' },
  { genus: '邮政行业业务收入', species: ['快递业务收入'], example: '邮政行业业务收入24.86亿元，快递业务收入17.32亿元' },
  // investment and trade
  { genus: '固定资产投资', species: ['民间投资', '工业投资', '基础设施投资', '房地产开发投资', '制造业投资', '工业技改投资', '工业技术改造投资', '高技术产业投资'], example: '固定资产投资386.4亿元，民间投资182.6亿元' },
  { genus: '工业投资', species: ['制造业投资', '工业技改投资', '工业技术改造投资'], example: '工业投资186.2亿元，工业技改投资64.8亿元' },
  { genus: '社会消费品零售总额', species: ['餐饮收入', '限额以上单位消费品零售额', '限额以上社会消费品零售额'], example: '社会消费品零售总额486.2亿元，餐饮收入64.8亿元' },
  { genus: '进出口总额', species: ['出口总额', '进口总额'], example: '进出口总额286.4亿元，出口总额182.6亿元' },
  // people
  { genus: '常住人口', species: ['城镇常住人口', '乡村常住人口', '60岁及以上人口', '65岁及以上人口'], example: '常住人口268.4万人，65岁及以上人口38.6万人' },
  { genus: '60岁及以上人口', species: ['65岁及以上人口'], example: '60岁及以上人口56.2万人，65岁及以上人口38.6万人' },
  { genus: '接待游客', species: ['接待入境游客', '接待国内游客', '接待过夜游客'], example: '接待游客2386.4万人次，接待入境游客3.2万人次' },
  { genus: '卫生技术人员', species: ['执业（助理）医师', '执业医师', '注册护士'], example: '卫生技术人员2.86万人，注册护士1.27万人' },
  // things
  { genus: '全社会用电量', species: ['工业用电量', '第二产业用电量', '城乡居民生活用电量'], example: '全社会用电量86.4亿千瓦时，工业用电量52.8亿千瓦时' },
  { genus: '医疗卫生机构床位', species: ['医院床位', '乡镇卫生院床位'], example: '医疗卫生机构床位2.86万张，医院床位2.14万张' },
  { genus: '已发现矿种', species: ['已查明资源储量的矿种', '已查明资源储量矿种', '已探明资源储量的矿种', '已探明资源储量矿种', '探明资源储量矿种', '查明资源储量矿种', '查明资源储量的矿种', '有查明资源储量的矿种'], example: '已发现矿种86种，已探明资源储量的矿种52种' },
  { genus: '港口货物吞吐量', species: ['外贸货物吞吐量', '外贸吞吐量'], example: '港口货物吞吐量8642万吨，外贸货物吞吐量2310万吨' },
  { genus: '经营主体', species: ['企业', '民营企业', '个体工商户', '农民专业合作社'], example: '经营主体139.7万户，企业42.9万户' },
  { genus: '市场主体', species: ['企业', '民营企业', '个体工商户', '农民专业合作社'], example: '市场主体139.7万户，个体工商户96.1万户' },
  { genus: '民用汽车保有量', species: ['私人汽车保有量', '新能源汽车保有量'], example: '民用汽车保有量86.4万辆，私人汽车保有量72.8万辆' },
  { genus: '移动电话用户', species: ['5G移动电话用户', '5G用户'], example: '移动电话用户386.4万户，5G用户226.8万户' },
  { genus: '专利授权量', species: ['发明专利授权量'], example: '专利授权量3864件，发明专利授权量628件' },
  { genus: '总算力', species: ['智能算力', '智算算力', '超算算力', '通用算力'], example: '总算力8640PF，智能算力2860PF' },
  { genus: '公路通车里程', species: ['高速公路通车里程'], example: '公路通车里程1.86万公里，高速公路通车里程624公里' },
]

/** The genera of a species. */
export const GENERA: ReadonlyMap<string, readonly string[]> = KINDS_OF.reduce((map, { genus, species }) => {
  for (const name of species) map.set(name, [...(map.get(name) ?? []), genus])
  return map
}, new Map<string, string[]>())
