import type { Figure } from '../model.ts'

/** Words that tell whether the row of 、 in front of a count is what it counts. A new word goes where its example fits. */

const words = (rows: string): string => rows.trim().split(/\s+/).join('|')

/** What a list may be counted by: 三大工程, 六个方面, 两条道路. */
export const LISTABLE = new RegExp(
  `^(?:${words(`
  个 乡 产业 件 区 县 国 地 场 处 大 套 家 层次 届 市 座 张 所 支 方面 条 校 步 点 环节
  省 种 篇 篇章 类 级 者 股 行业 路 重 道 部 镇 门 阶段 项 领域
`)})`,
)

/** Before a count, these make another thing of it: 残疾人两项补贴, 中央八项规定, 全国十大枢纽, 劣五类, 一、二类, 分公司的三项技术. */
export const NAMED = new RegExp(
  `(?:${words(`
  、 一 七 三 与 世界 中国 中央 为 之 九 二 五 以 亚洲 优 余 全区 全国 全市 全球 全省
  八 八路 六 共有 前 劣 十 及 各 各类 和 四 国内 国际 年度 建成 或 收支 (?<![创更翻革])新 新增 是
  有 残疾人 百 的 省内 第 约 级 老 超 达 近 这是 铁人
`)})$|\\d$`,
)

/** Verbs whose object the count begins: 整合资源、优化布局形成五大集群, 撤销七个站点. */
export const GOVERNING = new RegExp(
  `(?:${words(`
  举办 了 争取 从 作为 入选 关停 关闭 具有 减少 出台 分为 分成 列为 制定 办理 办结 包含
  包括 召开 吸引 在 培育 增加 增至 完成 实施 实现 建成 建立 开展 开工 开行 开通 引入
  引进 形成 成为 成立 打通 打造 批 承办 承担 承接 投用 拥有 推出 推动 推进 提出 撤销
  新增 新建 构建 查处 涉及 涵盖 淘汰 由 破获 签署 签订 组建 编制 至 荣获 获 获得 获批
  获评 落实 覆盖 解决 设立 谋划 走访 过 通过
`)})$`,
)

/** Words that begin another clause inside a row: 改善环境、推进供水、供电两大工程. */
export const CLAUSAL = new RegExp(
  `^(?:${words(`
  举办 优化 促进 做好 健全 全力 全面 出台 制定 加大 加强 加快 发展 启动 围绕 坚持 培育
  增加 大力 完善 完成 实施 实现 巩固 建成 建设 开展 引进 强化 形成 成立 打好 打造 扩大
  抓好 推出 推动 推进 提升 提高 支持 新建 构建 深入 深化 着力 积极 组建 统筹 继续 编制
  缩小 聚焦 获 落实 进一步 重点 降低
`)})`,
)

/** “五公开”, “三同步”: what is done with all of a row. */
export const SHARED = new RegExp(
  `^(?:${words(`
  一体 互动 促进 公开 到位 协同 同步 合一 并举 并进 并重 带动 清零 统一 统筹 结合 联动
  联办 联合 融合 落实 覆盖 贯通 达标
`)})`,
)

/** 以下十个方面: a count of what follows. */
export const isPointed = (text: string, { start }: Figure): boolean =>
  ['以下', '下列', '如下', '下述'].some(word => text.startsWith(word, start - word.length))
