/** What a word right before a figure makes of it. */
export type CueKind =
  | 'up' | 'down'            // 增长, 下降
  | 'to' | 'up-to' | 'down-to' // 达到, 增加到, 降至
  | 'from'                   // 由, 从
  | 'is'                     // 为, 实现, 完成, 共
  | 'new'                    // 新增: gross, never a change
  | 'average'                // 年均
  | 'compare'                // 比上年, 同比
  | 'share'                  // 占
  | 'share-of'               // 占比, 比重: of what stands before
  | 'respectively'           // 分别
  | 'total'                  // 合计, 共计, 总计
  | 'higher' | 'lower'       // 高于, 低于 …
  | 'of'                     // 的
  | 'basis'                  // 实际, 名义, 按可比价格计算
  | 'soft'                   // 约, 超, 近: already in the figure's qualifier
  | 'filler'                 // 了, 累计, 已, 均

export interface Cue {
  readonly words: string
  readonly kind: CueKind
  /** For 'compare': against the level at the year's beginning, the year before, or the period before (环比). */
  readonly against?: 'year' | 'beginning' | 'last'
}

const rows = (kind: CueKind, words: string, against?: Cue['against']): Cue[] =>
  words.split(' ').map(word => against ? { words: word, kind, against } : { words: word, kind })

/** One example a row stands for the row: 比上年增长 4.0%, 增加到 93亿元, 占 68.8%, 由 13亿元. */
export const CUES: readonly Cue[] = [
  ...rows('up', '比增 改善 快 增长 上升 提高 增加 上涨 扩大 提升 增产 增收 增支 加快 递增 攀升 净增 净增加 净增长 多增 多增加 增 升 涨 提 扩大了 高出 多 增速 增幅 涨幅 增长率 拉动 上浮 增值 提速 多收 多支 上调 回升 反弹 翻 增长速度 高'),
  ...rows('down', '慢 下降 减少 降低 回落 下跌 下滑 缩减 压减 压缩 收窄 缩小 减产 减收 减支 放缓 负增长 少增 少 降 减 跌 降幅 低 下调 净减少 萎缩 少收 少支 落 核减 压降 削减'),
  ...rows('to', '达 达到 至 到 调整为 变为 优化为 调整到 调整至 演变为 转变为 改善为 突破 首破 跨越 跨过 迈上 跃上 站上 站稳 逼近 变化为 优化调整为 优化到 突破了 稳定在 保持在 维持在 控制在 保持 达成'),
  ...rows('up-to', '增加到 增至 提高到 提升到 提升至 上升到 上升至 扩大到 增长到 增加至 提高至 升至 扩大至 增到 发展到 跃升至 攀升至 跃升到 增长至 升到 上涨到 上涨至 回升到 回升至 扩展到 拓展到 壮大到 提升为 提高为 增加为 上升为 上调至 上调到 扩容至 提标至'),
  ...rows('down-to', '下降到 下降至 降至 减少到 减少至 降低到 降低至 降到 回落到 回落至 缩小到 缩小至 压减至 压减到 收窄至 下调至 下调到 压缩到 压缩至 缩短到 缩短至 减至 减到 精简到 精简至 缩短为 缩减到 缩减至 压减为 减为 下降为 降为 缩小为 压降至'),
  ...rows('from', '由 从'),
  ...rows('is', '为 是 安排 执行 实现 完成 有 拥有 实有 计 即 实际完成 累计完成 累计实现'),
  ...rows('new', '新增 新建 新建成 新引进 新签约 新登记 新认定 新获批 新培育 新创建 新开工 新改建 新投放 新注册 新设立 新成立 新设 新办 新改扩建'),
  ...rows('average', '年均 年平均 平均每年 每年平均 年均增速 年平均增速 平均年'),
  ...rows('compare', '比上年 较上年 比去年 较去年 同比 比上年同期 较上年同期 比去年同期 较去年同期 比上年末 较上年末 比上年底 较上年底 比前一年 比上年度 较上年度 比上年执行数 较上年执行数 比上年完成数 较上年完成数 比上年决算数 比上年预算数 较上年预算数 同比实际 比年度 与上年相比 与去年相比 与上年 与去年 同上年', 'year'),
  ...rows('compare', '比年初 较年初 比上年年末 较上年年末', 'beginning'),
  ...rows('compare', '环比 比上月 比上季度 比上季', 'last'),
  ...rows('share', '占 占到 占了'),
  ...rows('share-of', '占比 比重 比例 所占比重 所占比例 比率'),
  ...rows('respectively', '分别 依次 各自 分列 分居'),
  ...rows('total', '合计 共计 总计'),
  ...rows('higher', '高于 快于 多于 高出 领先 好于 超出 优于'),
  ...rows('lower', '低于 慢于 少于 落后 落后于'),
  ...rows('of', '的'),
  ...rows('basis', '实际 名义 按可比价格计算 按可比价计算 按不变价格计算 按不变价计算 按可比口径 按同口径 同口径 按可比价 按可比价格 可比 可比口径 可比增长 自然口径 按可比口径计算 按可比口径同比 剔除价格因素 扣除价格因素 按现价计算'),
  ...rows('soft', '约 超 超过 逾 近 将近 接近 不足 不到 大约 约为 达约 不低于 不少于 至少 不超过 不高于 最高 最多 最低 高达 多达'),
  ...rows('filler', '拟按 拟 每月 每年 每人每月 每人每年 每亩 每吨 每人 每户 了 累计 已 均 都 共 又 再 将 也 仅 只 就 全年 可 要 力争 确保 争取 预计 预期 将达 总 由此 继续 各 净 一举 首次 进一步 并 大幅 持续 稳步 平均 为期 而 且 能 可以 较快 同步 还 一共 仍 约合 折合'),
]

/** Cues by their last character, longest first: a figure's gap is read from the figure leftwards. */
const BY_LAST = new Map<number, Cue[]>()
for (const cue of CUES) {
  const last = cue.words.charCodeAt(cue.words.length - 1)
  const row = BY_LAST.get(last)
  if (row) row.push(cue)
  else BY_LAST.set(last, [cue])
}
for (const row of BY_LAST.values()) row.sort((a, b) => b.words.length - a.words.length)

/** The longest cue that ends at `end` and does not begin before `start`; undefined where none does. */
export function cueBefore(text: string, start: number, end: number): Cue | undefined {
  if (end <= start) return undefined
  const row = BY_LAST.get(text.charCodeAt(end - 1))
  if (!row) return undefined
  for (const cue of row) {
    const length = cue.words.length
    if (end - length >= start && (length === 1 || text.startsWith(cue.words, end - length))) return cue
  }
  return undefined
}
