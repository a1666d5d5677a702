/** Parts that are all there are of a whole: recognised by words in their names and in its name. */
export interface Partition {
  /** Words of which a member's name holds one: alternatives stand between bars. */
  readonly members: readonly string[]
  /** Of which the name of the whole holds one. null where the members' own names say what they are parts of. */
  readonly of: string | null
  readonly example: string
}

/**
 * By topic. What 其中 lists need not be all there is: a list that the text does not close is only held to add up where a
 * row says so, and a row that is wrong accuses. 存款 (境外, 非银行) and 金属矿产 without 水气矿产 have none.
 */
export const PARTITIONS: readonly Partition[] = [
  // accounts
  { members: ['第一产业', '第二产业', '第三产业'], of: '地区生产总值|增加值|固定资产投资|就业|从业', example: '地区生产总值486.2亿元，其中第一产业增加值68.4亿元、第二产业增加值172.6亿元、第三产业增加值245.2亿元' },
  { members: ['农业', '工业'], of: '工农业', example: '工农业总产值7200亿元，其中农业总产值2200亿元、工业总产值5000亿元' },
  { members: ['轻工业', '重工业'], of: '工业总产值|工业产值', example: '工业总产值5000亿元，其中轻工业产值2400亿元、重工业产值2600亿元' },
  // households use power, and are no industry
  { members: ['第一产业', '第二产业', '第三产业', '居民'], of: '用电', example: '全社会用电量86.42亿千瓦时，其中第一产业1.76亿千瓦时、第二产业52.38亿千瓦时、第三产业17.64亿千瓦时、城乡居民生活14.64亿千瓦时' },
  // trade
  { members: ['出口', '进口'], of: '进出口|外贸总额|贸易总额', example: '进出口2875.4亿元，其中出口1857.0亿元、进口1018.4亿元' },
  { members: ['城镇', '乡村|农村消费品'], of: '消费品零售|常住人口|户籍人口|总人口|就业人员|居民生活用电', example: '社会消费品零售总额512.6亿元，其中城镇431.7亿元、乡村80.9亿元' },
  { members: ['餐饮', '商品零售'], of: '消费品零售', example: '社会消费品零售总额512.6亿元，其中商品零售458.3亿元、餐饮收入54.3亿元' },
  { members: ['外贸', '内贸'], of: '吞吐量', example: '港口货物吞吐量8642万吨，其中外贸2310万吨、内贸6332万吨' },
  { members: ['承包工程', '劳务合作'], of: '经济合作|对外合作', example: '对外经济合作完成营业额35308万美元，其中承包工程32626万美元、劳务合作2682万美元' },
  { members: ['期房', '现房'], of: '销售', example: '商品房销售面积86.4万平方米，其中期房51.2万平方米、现房35.2万平方米' },
  // banks
  { members: ['境内存款', '境外存款'], of: '存款余额|各项存款', example: '本外币存款余额5128.6亿元，其中境内存款5060.3亿元、境外存款68.3亿元' },
  { members: ['境内贷款', '境外贷款'], of: '贷款余额|各项贷款', example: '本外币贷款余额4386.2亿元，其中境内贷款4350.0亿元、境外贷款36.2亿元' },
  { members: ['住户存款', '非金融企业存款', '机关团体存款', '财政性存款', '非银行业金融机构存款'], of: '境内存款', example: '境内存款5060.3亿元，其中住户存款3000.0亿元、非金融企业存款1200.0亿元、机关团体存款500.0亿元、财政性存款160.3亿元、非银行业金融机构存款200.0亿元' },
  { members: ['住户存款', '非金融企业存款', '政府存款|广义政府存款', '非银行业金融机构存款'], of: '境内存款', example: '境内存款5060.3亿元，其中住户存款3000.0亿元、非金融企业存款1200.0亿元、广义政府存款660.3亿元、非银行业金融机构存款200.0亿元' },
  { members: ['住户贷款', '非金融企业及机关团体贷款|企业及机关团体贷款|企（事）业单位贷款|企事业单位贷款', '非银行业金融机构贷款'], of: '境内贷款', example: '境内贷款4350.0亿元，其中住户贷款1300.0亿元、企事业单位贷款3040.0亿元、非银行业金融机构贷款10.0亿元' },
  { members: ['活期存款', '定期及其他存款'], of: '住户存款|企业存款', example: '住户存款3000.0亿元，其中活期存款820.5亿元、定期及其他存款2179.5亿元' },
  // budgets
  { members: ['税收', '非税'], of: '公共预算|公共财政预算|一般预算|财政收入', example: '一般公共预算收入86.42亿元，其中税收58.73亿元、非税27.69亿元' },
  { members: ['中央', '地方'], of: '赤字', example: '财政赤字2.38万亿元，其中中央财政赤字1.55万亿元、地方财政赤字8300亿元' },
  { members: ['返还性', '一般性转移支付', '专项转移支付'], of: '补助|转移支付|转移性', example: '上级补助200.0亿元，其中返还性收入8.0亿元、一般性转移支付150.0亿元、专项转移支付42.0亿元' },
  { members: ['保基本民生', '保工资', '保运转'], of: '三保', example: '“三保”支出48.62亿元，其中保基本民生16.20亿元、保工资30.12亿元、保运转2.30亿元' },
  { members: ['一般债务', '专项债务'], of: '债务', example: '政府债务余额558.77亿元，其中一般债务172.36亿元、专项债务386.41亿元' },
  { members: ['市级|市本级', '县（区）|县区|区县|县（市、区）|县级'], of: '债务', example: '债务余额186.4亿元，其中市级债务余额72.1亿元、县区债务余额114.3亿元' },
  // 债务余额 holds what was never a bond
  { members: ['一般债券', '专项债券'], of: '债券|限额', example: '新增债券70.9亿元，其中一般债券12.6亿元、专项债券58.3亿元' },
  { members: ['新增债券|新增债务|新增一般债券|新增专项债券', '再融资债券|再融资债务|再融资一般债券|再融资专项债券'], of: '债券|转贷', example: '发行政府债券116.27亿元，其中新增债券100.92亿元、再融资债券15.35亿元' },
  { members: ['新增债券', '置换债券'], of: '债券', example: '债券资金64.89亿元，其中新增债券53.05亿元、置换债券11.84亿元' },
  { members: ['公务用车购置费', '公务用车运行'], of: '公务用车', example: '公务用车购置及运行费2358万元，其中公务用车购置费539万元、公务用车运行费1819万元' },
  { members: ['公务用车购置', '公务用车运行', '公务接待', '因公出国'], of: '三公', example: '“三公”经费2930万元，其中公务用车购置费440万元、公务用车运行费2040万元、公务接待费120万元、因公出国（境）费330万元' },
  { members: ['公务用车购置及运行|公务用车购置费及运行|公务用车购置和运行', '公务接待', '因公出国'], of: '三公', example: '“三公”经费3142.4万元，其中因公出国（境）费310万元、公务接待费388.4万元、公务用车购置及运行费2444万元' },
  { members: ['本金', '利息|付息'], of: '还本付息|本息', example: '政府债务还本付息5.61亿元，其中本金3.86亿元、利息1.75亿元' },
  { members: ['人员经费|人员支出', '公用经费|公用支出'], of: '基本支出', example: '基本支出8624万元，其中人员经费7212万元、公用经费1412万元' },
  { members: ['一般债券还本', '专项债券还本'], of: '本金', example: '偿还债券本金15.86亿元，其中一般债券还本9.56亿元、专项债券还本6.30亿元' },
  { members: ['主办', '协办|会办'], of: '建议|提案', example: '承办代表建议36件，其中主办件11件、协办件25件' },
  // insurance
  { members: ['城镇职工', '城乡居民'], of: '参保|养老保险|医疗保险|医保', example: '基本医疗保险参保人数692.23万人，其中城镇职工237.98万人、城乡居民454.25万人' },
  { members: ['职工', '居民'], of: '参保|养老保险|医疗保险|医保', example: '参保人数300.09万人，其中职工86.42万人、居民213.67万人' },
  { members: ['在职|在岗|参保职工', '退休'], of: '职工|城镇基本养老', example: '参加城镇职工基本养老保险62.82万人，其中在职职工48.73万人、离退休人员14.09万人' },
  { members: ['企业', '机关', '城乡居民'], of: '养老保险', example: '参加养老保险412.6万人，其中企业职工168.3万人、机关事业单位16.1万人、城乡居民228.2万人' },
  { members: ['城市|城镇', '农村'], of: '生活保障对象|生活保障居民|生活保障人数|低保对象|低保人数', example: '最低生活保障对象8.64万人，其中城市1.26万人、农村7.38万人' },
  { members: ['财产|财险', '人身'], of: '保费|赔付|赔款|理赔', example: '原保险保费收入365.8亿元，其中财产险108.4亿元、人身险257.4亿元' },
  { members: ['财产|财险', '寿险|人寿', '健康险和人身意外|健康险和意外|健康险及意外'], of: '保费|赔付|赔款|理赔', example: '保费收入86.4亿元，其中财产险30.2亿元、寿险36.1亿元、健康险和意外险20.1亿元' },
  { members: ['财产|财险', '寿险|人寿', '健康', '意外'], of: '保费|赔付|赔款|理赔', example: '原保险赔付86.4亿元，其中财产险30.2亿元、寿险36.1亿元、健康险16.9亿元、意外险3.2亿元' },
  { members: ['寿险|人寿', '健康', '意外'], of: '人身', example: '人身险保费收入257.4亿元，其中寿险180.0亿元、健康险70.0亿元、意外险7.4亿元' },
  // households
  { members: ['工资性', '经营', '财产', '转移'], of: '可支配收入|纯收入', example: '居民人均可支配收入32847元，其中工资性收入18000元、经营净收入6000元、财产净收入2847元、转移净收入6000元' },
  { members: ['食品烟酒', '衣着', '居住', '生活用品', '交通通信', '教育文化娱乐', '医疗保健', '其他用品'], of: '消费支出|消费性支出', example: '居民人均消费支出24316元，其中食品烟酒7200元、衣着1516元、居住5600元、生活用品及服务1300元、交通通信3200元、教育文化娱乐2600元、医疗保健2200元、其他用品和服务700元' },
  // people
  { members: ['城镇', '农村人口'], of: '常住人口|总人口', example: '常住人口268.4万人，其中城镇人口150.9万人、农村人口117.5万人' },
  { members: ['男', '女'], of: '人口|人员|职工|在校生|代表|委员', example: '常住人口268.4万人，其中男性136.9万人、女性131.5万人' },
  { members: ['省内', '省外'], of: '劳动力|农民工|劳务', example: '农村劳动力转移就业32.6万人，其中省内转移20.4万人、省外输出12.2万人' },
  { members: ['外国人', '港澳台|香港、澳门'], of: '入境', example: '入境游客3.64万人次，其中外国人1.52万人次、港澳台同胞2.12万人次' },
  { members: ['国内', '入境|境外|海外'], of: '游客|旅游人数|旅游者', example: '接待游客2386.4万人次，其中国内游客2383.2万人次、入境游客3.2万人次' },
  // farming and nature
  { members: ['农业', '林业', '牧业|畜牧业', '渔业', '农林牧渔服务业|农林牧渔业服务业|农林牧渔专业|服务业|辅助性活动'], of: '农林牧渔', example: '农林牧渔业总产值420.0亿元，其中农业250.0亿元、林业20.0亿元、牧业100.0亿元、渔业30.0亿元、农林牧渔服务业20.0亿元' },
  { members: ['春收', '夏收', '秋收'], of: '粮食', example: '粮食50.4万吨，其中春收5.8万吨、夏收6.1万吨、秋收38.5万吨' },
  { members: ['夏粮', '秋粮'], of: '粮食', example: '粮食142.6万吨，其中夏粮31.8万吨、秋粮110.8万吨' },
  { members: ['夏粮', '早稻', '秋粮'], of: '粮食', example: '粮食142.6万吨，其中夏粮1.8万吨、早稻30.0万吨、秋粮110.8万吨' },
  { members: ['猪肉', '牛肉', '羊肉', '禽肉'], of: '猪牛羊禽', example: '猪牛羊禽肉产量57.8万吨，其中猪肉27.0万吨、牛肉11.8万吨、羊肉1.0万吨、禽肉18.0万吨' },
  { members: ['能源矿产', '金属矿产', '非金属矿产', '水气矿产'], of: '矿种|矿产', example: '已发现矿种84种，其中能源矿产4种、金属矿产29种、非金属矿产48种、水气矿产3种' },
  // no other thing is either of the two academies' members
  { members: ['中国科学院院士', '中国工程院院士'], of: null, example: '两院院士24名，其中中国科学院院士9名、中国工程院院士15名' },
  { members: ['海水产品', '淡水产品'], of: '水产品', example: '水产品产量58.6万吨，其中海水产品45.2万吨、淡水产品13.4万吨' },
  { members: ['养殖', '捕捞'], of: '水产品', example: '水产品产量8.62万吨，其中养殖产量7.9万吨、捕捞产量0.72万吨' },
  { members: ['农业', '工业', '生活', '生态'], of: '用水', example: '用水总量31.2亿立方米，其中农业用水22.6亿立方米、工业用水3.1亿立方米、生活用水4.3亿立方米、生态环境补水1.2亿立方米' },
  // institutions
  { members: ['企业', '个体工商户', '农民专业合作社'], of: '经营主体|市场主体', example: '经营主体139.7万户，其中企业42.9万户、个体工商户96.1万户、农民专业合作社0.7万户' },
  { members: ['邮政', '电信'], of: '邮电', example: '邮电业务总量120.1亿元，其中邮政业务总量39.9亿元、电信业务总量80.2亿元' },
  { members: ['邮政企业', '快递企业'], of: '邮政', example: '邮政行业业务总量32.65亿元，其中邮政企业11.14亿元、快递企业21.51亿元' },
  { members: ['国家级', '国地联合', '省级'], of: '省级以上|省级及以上', example: '省级以上工程研究中心86个，其中国家级4个、国地联合12个、省级70个' },
  { members: ['固定电话', '移动电话'], of: '电话用户', example: '年末电话用户总数1182.91万户，其中移动电话用户1115.90万户、固定电话用户67.01万户' },
  { members: ['5A', '4A', '3A', '2A'], of: 'A级景区|A级旅游景区', example: 'A级景区48家，其中5A级1家、4A级6家、3A级31家、2A级10家' },
  { members: ['金牌', '银牌', '铜牌'], of: '奖牌', example: '获奖牌59枚，其中金牌23枚、银牌10枚、铜牌26枚' },
  { members: ['文化馆', '文化站'], of: '群众文化机构', example: '群众文化机构95个，其中文化馆6个、文化站89个' },
  { members: ['街道卫生院', '乡镇卫生院'], of: '卫生院', example: '卫生院51个，其中街道卫生院7个、乡镇卫生院44个' },
  { members: ['公立医院', '民营医院'], of: '医院', example: '医院86个，其中公立医院31个、民营医院55个' },
  { members: ['普通高中', '中等职业', '技工'], of: '高中阶段', example: '高中阶段招生8.64万人，其中普通高中5.2万人、中等职业学校2.9万人、技工学校0.54万人' },
  { members: ['公办', '民办'], of: '幼儿园|学校|中小学', example: '幼儿园512所，其中公办幼儿园286所、民办幼儿园226所' },
  { members: ['普通本科', '职业本科', '高职高专|高职|专科'], of: '高校|高等学校|院校', example: '普通高校23所，其中普通本科院校9所、职业本科院校1所、高职高专院校13所' },
  { members: ['全国重点|国家级', '省级', '市、县|市县级'], of: '文物保护单位', example: '各级文物保护单位612处，其中全国重点31处、省级94处、市县级487处' },
  { members: ['全国重点|国家级', '省级', '市级', '县级'], of: '文物保护单位', example: '各级文物保护单位612处，其中全国重点31处、省级94处、市级107处、县级380处' },
]

/** Whether names are exactly the members of one partition of `whole`, each once, or end with all others. */
export const isPartition = (names: readonly string[], whole: string): boolean =>
  (names.length > 2 && names.findIndex(name => OTHERS.test(name)) === names.length - 1) || isRow(names, whole)

/** Whether a row says that names are all there are of `whole`. */
export const isRow = (names: readonly string[], whole: string): boolean =>
  PARTITIONS.some(
    ({ members, of }) =>
      members.length === names.length &&
      (of === null || holdsOne(whole, of)) &&
      members.every(member => names.filter(name => isMember(name, member)).length === 1) &&
      MARKS.every(mark => whole.includes(mark) || holdsOne(members.join('|'), mark) || !holdsOne(names.join('|'), mark)),
  )

/**
 * Whether `whole` is itself one of the parts into which another row divides what these are all of: 商品零售 and 餐饮 are not the
 * parts of 乡村消费品零售额.
 */
export const isPartToo = (names: readonly string[], whole: string): boolean =>
  PARTITIONS.some(
    ({ members, of }) =>
      of !== null &&
      members.length === names.length &&
      members.every(member => names.some(name => isMember(name, member))) &&
      PARTITIONS.some(
        other =>
          other.of !== null &&
          other.members !== members &&
          sharesWord(of, other.of, whole) &&
          other.members.some(member => isMember(whole, member)),
      ),
  )

const sharesWord = (one: string, other: string, name: string): boolean =>
  one.split('|').some(word => name.includes(word) && other.split('|').includes(word))

/** 其他, 利息及其他收入: what no other name of a list holds. */
const OTHERS = /(?:^|·|[及和])其[他它][^、和及]{0,2}$/

/** 新增一般债券 and 新增专项债券 are not all of the 债券: what narrows the parts narrows their whole. */
const MARKS = ['新增', '再融资', '置换', '规模以上', '限额以上', '本级']

/** What a member's name does not hold, as it is another's: 非税收入 is not 税收收入, 企业职工 are not all 职工. */
const UNLIKE: Readonly<Record<string, string>> = {
  公务用车运行: '购置',
  税收: '非税',
  金属矿产: '非金属',
  职工: '企业|机关|在职',
  渔业: '服务|活动',
  民办: '普惠',
  公办: '普惠',
}

/** Kinds of one thing that a place may have all of, or some: a run of rows of them is all that it has. */
const KINDS: readonly { readonly kinds: string; readonly of: string }[] = [
  { kinds: '铁路|公路|水运|水路|内河|海运|民航|航空|管道', of: '运输|运量|周转|客运|货运|货物|旅客' },
]

/** Whether two names are kinds of one thing: 铁路 and 民航. */
export const holdsKind = (one: string, other: string): boolean =>
  KINDS.some(({ kinds }) => beginsWith(one, kinds) && beginsWith(other, kinds))

/** Which of the rows below a whole are all its parts, and whether by definition or because none else is listed. */
export interface Below {
  readonly places: readonly number[]
  readonly defined: boolean
}

/** Rows that stand between parts are their own parts, so many at most. */
const APART = 8

/** The parts of `whole` among the names of the rows below it, in order: a table names a part by its first words. */
export function partsBelow(whole: string, names: readonly string[]): readonly Below[] {
  const found: Below[] = []
  for (const { members, of } of PARTITIONS) {
    if (of === null || !holdsOne(whole, of) || MARKS.some(mark => whole.includes(mark))) continue
    const open = new Set(members)
    const places: number[] = []
    for (const [at, name] of names.slice(0, members.length + APART).entries()) {
      const member = members.find(each => beginsWith(name, each) && isMember(name, each))
      if (member === undefined && holdsOne(name, of)) break
      if (member === undefined) continue
      if (!open.delete(member)) break
      places.push(at)
    }
    // 财产险 and 人身险 are all, 财产险 and the kinds of 人身险 are the same again
    const again = found.some(other => other.places.some(place => places.includes(place)))
    if (open.size === 0 && !again) found.push({ places, defined: true })
  }
  for (const { kinds, of } of KINDS) {
    if (!holdsOne(whole, of) || beginsWith(whole, kinds)) continue
    const end = names.findIndex(name => !beginsWith(name, kinds))
    const run = names.slice(0, end === -1 ? names.length : end)
    if (run.length > 1 && new Set(run).size === run.length) found.push({ places: [...run.keys()], defined: false })
  }
  return found
}

const beginsWith = (name: string, words: string): boolean => words.split('|').some(word => name.startsWith(word))

const isMember = (name: string, member: string): boolean =>
  holdsOne(name, member) && !(member in UNLIKE && holdsOne(name, UNLIKE[member]!))

const holdsOne = (name: string, words: string): boolean => words.split('|').some(word => name.includes(word))

/** What households have a part in beside the three industries. */
const OF_HOUSEHOLDS = /用电|用水|用气|用能|能耗|能源|排放/

/** Whether the three industries are all there are of what words tell of. */
export const isOfIndustries = (words: string): boolean => !OF_HOUSEHOLDS.test(words)
