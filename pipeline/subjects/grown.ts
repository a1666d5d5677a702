import { metricNamed } from './metrics.ts'

/** What grows, as a comparison of rates calls it. */
export interface Grown {
  /** In front of 增速, 增幅; of nothing else, as a bare 工业 or 投资 is many things. */
  readonly words: string
  readonly metric: string
  readonly example: string
}

export const GROWN: readonly Grown[] = [
  { words: '工业', metric: '工业增加值', example: '高于工业增速1.2个百分点' },
  { words: '服务业', metric: '第三产业增加值', example: '快于服务业增速0.8个百分点' },
  { words: '经济', metric: '地区生产总值', example: '高于经济增速1.6个百分点' },
  { words: '财政支出', metric: '一般公共预算支出', example: '高于财政支出增幅0.7个百分点' },
  { words: '规上工业', metric: '规模以上工业增加值', example: '高于规上工业增速4.3个百分点' },
  { words: '规模以上工业', metric: '规模以上工业增加值', example: '高于规模以上工业增速4.3个百分点' },
  { words: '规模工业', metric: '规模以上工业增加值', example: '快于规模工业增速4.3个百分点' },
]

const BY_WORDS: ReadonlyMap<string, string> = new Map(GROWN.map(({ words, metric }) => [words, metric]))

/** The metric whose growth is told by such words; undefined where they are the name of a metric, or of nothing known. */
export const grownBy = (words: string): string | undefined =>
  metricNamed(words) === undefined ? BY_WORDS.get(words) : undefined
