/** Parts that are all there are of their whole: recognised by words in their names. */
export interface Partition {
  /** Words of which a member's name holds one: alternatives stand between bars. */
  readonly members: readonly string[]
  /** What the name of the whole holds, where the members are all there is of that whole only. */
  readonly of?: string
  readonly example: string
}

export const PARTITIONS: readonly Partition[] = [
  { members: ['一般债券', '专项债券'], example: '新增债券70.9亿元，其中一般债券12.6亿元、专项债券58.3亿元' },
  { members: ['一般债务', '专项债务'], example: '政府债务余额558.77亿元，其中一般债务172.36亿元、专项债务386.41亿元' },
  { members: ['返还性', '一般性转移支付', '专项转移支付'], example: '上级补助200.0亿元，其中返还性收入8.0亿元、一般性转移支付150.0亿元、专项转移支付42.0亿元' },
  { members: ['中央', '地方'], example: '财政赤字2.38万亿元，其中中央财政赤字1.55万亿元、地方财政赤字8300亿元' },
  { members: ['公务用车购置费', '公务用车运行'], example: '公务用车购置及运行费2358万元，其中公务用车购置费539万元、公务用车运行费1819万元' },
  { members: ['公务用车购置', '公务用车运行', '公务接待', '因公出国'], example: '“三公”经费2.93亿元，其中购置0.44亿元、运行维护2.04亿元、接待0.12亿元、因公出国（境）0.33亿元' },
  { members: ['公务用车购置及运行|公务用车购置费及运行|公务用车购置和运行', '公务接待', '因公出国'], example: '“三公”经费3142.4万元，其中因公出国（境）费310万元、公务接待费388.4万元、公务用车购置及运行费2444万元' },
  { members: ['出口', '进口'], example: '进出口2875.4亿元，其中出口1857.0亿元、进口1018.4亿元' },
  { members: ['国家级', '国地联合', '省级'], example: '省级以上工程研究中心86个，其中国家级4个、国地联合12个、省级70个' },
  { members: ['城镇', '乡村'], example: '社会消费品零售总额512.6亿元，其中城镇431.7亿元、乡村80.9亿元' },
  { members: ['固定电话', '移动电话'], example: '年末电话用户总数1182.91万户，其中移动电话用户1115.90万户、固定电话用户67.01万户' },
  { members: ['城镇职工', '城乡居民'], example: '基本医疗保险参保人数692.23万人，其中城镇职工237.98万人、城乡居民454.25万人' },
  { members: ['职工', '居民'], example: '参保人数300.09万人，其中职工86.42万人、居民213.67万人' },
  { members: ['夏粮', '秋粮'], example: '粮食142.6万吨，其中夏粮31.8万吨、秋粮110.8万吨' },
  { members: ['夏粮', '早稻', '秋粮'], example: '粮食142.6万吨，其中夏粮1.8万吨、早稻30.0万吨、秋粮110.8万吨' },
  { members: ['工资性', '经营', '财产', '转移'], example: '人均可支配收入32847元，工资性18000元、经营净6000元、财产净2847元、转移净6000元' },
  { members: ['新增债券', '再融资债券'], example: '发行政府债券116.27亿元，其中新增债券100.92亿元、再融资债券15.35亿元' },
  { members: ['新增债券', '置换债券'], example: '债券资金64.89亿元，其中新增债券53.05亿元、置换债券11.84亿元' },
  { members: ['中国科学院', '中国工程院'], example: '两院院士24名，其中中国科学院院士9名、中国工程院院士15名' },
  { members: ['能源矿产', '金属矿产', '非金属矿产'], example: '已探明储量的矿种36种，其中能源矿产2种、金属矿产12种、非金属矿产22种' },
  { members: ['能源矿产', '金属矿产', '非金属矿产', '水气矿产'], example: '已发现矿种84种，其中能源矿产4种、金属矿产29种、非金属矿产48种、水气矿产3种' },
  { members: ['金属矿产', '非金属矿产', '水气矿产'], example: '已开发利用的矿种36种，其中金属矿产9种、非金属矿产26种、水气矿产1种' },
  { members: ['男', '女'], example: '常住人口268.4万人，其中男性136.9万人、女性131.5万人' },
  { members: ['5A', '4A', '3A', '2A'], of: '景区', example: 'A级景区48家，其中5A级1家、4A级6家、3A级31家、2A级10家' },
  { members: ['金牌', '银牌', '铜牌'], of: '奖牌', example: '获奖牌59枚，其中金牌23枚、银牌10枚、铜牌26枚' },
  { members: ['文化馆', '文化站'], of: '群众文化机构', example: '群众文化机构95个，其中文化馆6个、文化站89个' },
  { members: ['猪肉', '牛肉', '羊肉', '禽肉'], of: '猪牛羊禽', example: '猪牛羊禽肉产量57.8万吨，其中猪肉27.0万吨、牛肉11.8万吨、羊肉1.0万吨、禽肉18.0万吨' },
  { members: ['在职', '退休'], example: '参加城镇职工基本养老保险62.82万人，其中在职职工48.73万人、离退休人员14.09万人' },
  { members: ['街道卫生院', '乡镇卫生院'], of: '卫生院', example: '卫生院51个，其中街道卫生院7个、乡镇卫生院44个' },
  { members: ['省内', '省外'], example: '农村劳动力转移就业32.6万人，其中省内转移20.4万人、省外输出12.2万人' },
  { members: ['税收', '非税'], example: '一般公共预算收入86.42亿元，其中税收58.73亿元、非税27.69亿元' },
  { members: ['第一产业', '第二产业', '第三产业'], example: '地区生产总值，第一产业、第二产业、第三产业增加值' },
  { members: ['第一产业', '第二产业', '第三产业', '居民生活'], example: '全社会用电量142.63亿千瓦时，三次产业和城乡居民生活用电' },
  { members: ['财产|财险', '人身|寿险'], example: '原保险保费收入365.8亿元，其中财产险108.4亿元、人身险257.4亿元' },
  { members: ['财产', '寿', '健康', '意外'], example: '原保险赔付86.4亿元，其中财产险30.2亿元、寿险36.1亿元、健康险16.9亿元、意外险3.2亿元' },
  { members: ['外国人', '香港|港澳'], example: '入境游客3.64万人次，其中外国人1.52万人次、港澳台同胞2.12万人次' },
  { members: ['食品烟酒', '衣着', '居住', '生活用品', '交通通信', '教育文化娱乐', '医疗保健', '其他用品'], example: '人均消费支出24316元，其中食品烟酒7200元、衣着1516元 … 其他用品和服务700元' },
  { members: ['餐饮', '商品零售'], example: '社会消费品零售总额512.6亿元，商品零售458.3亿元、餐饮收入54.3亿元' },
]

/** Whether names are exactly the members of one partition of `whole`, each once, or end with all others. */
export function isPartition(names: readonly string[], whole: string): boolean {
  if (names.length > 2 && names.findIndex(name => OTHERS.test(name)) === names.length - 1) return true
  return PARTITIONS.some(
    ({ members, of }) =>
      members.length === names.length &&
      (of === undefined || whole.includes(of)) &&
      members.every(member => names.filter(name => isMember(name, member)).length === 1),
  )
}

/** 其他, 利息及其他收入: what no other name of a list holds. */
const OTHERS = /(?:^|·|[及和])其[他它][^、和及]{0,2}$/

/** What a member's name does not hold, as it is another's: 非税收入 is not 税收收入. */
const UNLIKE: Readonly<Record<string, string>> = { 公务用车运行: '购置', 税收: '非税', 金属矿产: '非金属' }

const isMember = (name: string, member: string): boolean =>
  member.split('|').some(word => name.includes(word)) && !(member in UNLIKE && name.includes(UNLIKE[member]!))
