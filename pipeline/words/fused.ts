/** A word for two things at once. */
interface Fused {
  readonly words: string
  /** The two, where what is told of them may be told of each; none where they are always one thing. */
  readonly into: readonly [] | readonly [string, string]
  readonly example: string
}

/** By what they join; within that, the longer first where one holds another. */
export const FUSED: readonly Fused[] = [
  // town and country
  { words: '城乡常住居民', into: ['城镇常住居民', '农村常住居民'], example: '城乡常住居民人均旅游支出分别增长4.2%、5.3%' },
  { words: '城乡居民', into: ['城镇居民', '农村居民'], example: '城乡居民人均可支配收入分别达6.9万元、3.4万元' },
  { words: '城乡', into: ['城镇', '农村'], example: '城乡低保标准分别提高到850元、720元' },
  // coming and going
  { words: '存贷款', into: ['存款', '贷款'], example: '金融机构本外币存贷款余额分别增长8.1%、9.3%' },
  { words: '收支', into: ['收入', '支出'], example: '一般公共预算收支分别增长2.6%、1.3%' },
  { words: '供销', into: ['供', '销'], example: '供销分别增长1%、2%' },
  { words: '进出口', into: ['进口', '出口'], example: '进出口分别增长3.4%、5.2%' },
  { words: '吞吐', into: [], example: '货物吞吐' },
  { words: '增减', into: [], example: '人员增减' },
  { words: '存贷', into: [], example: '存贷规模' },
  // places
  { words: '东西', into: [], example: '东西协作' },
  { words: '南北', into: [], example: '南北通道' },
  { words: '上下游', into: [], example: '上下游企业' },
  { words: '区县', into: [], example: '区县财政' },
  { words: '县乡', into: [], example: '县乡道路' },
  { words: '市县', into: [], example: '市县财政' },
  { words: '省市', into: [], example: '省市联动' },
  // kinds
  { words: '中小', into: [], example: '中小企业' },
  { words: '客货', into: [], example: '客货运输' },
  { words: '文体', into: [], example: '文体设施' },
  { words: '水电', into: [], example: '水电供应' },
  { words: '科教', into: [], example: '科教事业' },
  { words: '软硬', into: [], example: '软硬环境' },
]

/** The word in a name for two things of which each may be told; undefined where it holds none. */
export const fusedIn = (name: string): Fused | undefined =>
  FUSED.find(({ words, into }) => into.length > 0 && name.includes(words))

/** 互联互通, 共建共享: two words of one beginning; 服务业务 are none. */
const TWICE = /(?![务业])([々〇㐀-鿿])[々〇㐀-鿿]\1[々〇㐀-鿿]/

/** Whether a name may be of two things: 城乡, 互联互通, and what a bracket adds. */
export const mayBeTwo = (name: string): boolean =>
  FUSED.some(({ words }) => name.includes(words)) || TWICE.test(name) || /[（(]/.test(name)
