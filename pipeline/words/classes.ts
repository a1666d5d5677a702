/** What a word may do in a clause; one bit each. */
export const CLASSES = [
  /** 增长, 提高. */
  'raised',
  /** 下降, 减少. */
  'lowered',
  /** 增加到. */
  'raised-to',
  /** 降至. */
  'lowered-to',
  /** 调整为. */
  'became',
  /** 达到, 为, 完成: how much there is. */
  'reached',
  /** 保持在, 控制在. */
  'kept',
  /** 突破. */
  'over',
  /** 约, 近, 不超过: already in the figure's qualifier. */
  'hedge',
  /** 以上, 左右: behind a figure. */
  'behind',
  /** 由, 从. */
  'from',
  /** 到, 至. */
  'to',
  /** 比, 较: what is compared with follows. */
  'than',
  /** 同比, 比上年: compared with a period that the word names itself. */
  'compare',
  /** 高于, 快于. */
  'against',
  /** 持平. */
  'tied',
  /** 占. */
  'share',
  /** 比重, 占比. */
  'share-of',
  /** 的. */
  'of',
  /** 分别. */
  'each',
  /** 年均. */
  'average',
  /** 共, 合计. */
  'total',
  /** 增速, 总量: speaks of the metric before it. */
  'measure',
  /** 居, 排. */
  'rank',
  /** 预算, 目标. */
  'plan',
  /** 加上. */
  'added',
  /** 新增, 实施: a verb whose object is measured. */
  'doing',
  /** 其中, 据统计: leads up to a clause. */
  'opener',
  /** 了, 进一步: says nothing of the figure. */
  'filler',
  /** 按可比价格计算. */
  'basis',
  /** 上年, 年末. */
  'time',
  /** 、, 和. */
  'joint',
] as const

export type WordClass = (typeof CLASSES)[number]

/** The bit of a class. */
export const bitOf = (name: WordClass): number => 1 << CLASSES.indexOf(name)
