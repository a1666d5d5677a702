/** What a share is told of, where the words of the whole are no name of it, or where none are said. */
export interface Whole {
  /** Behind 占; '' where the part alone tells it. */
  readonly words: string
  /** What the name of the part ends with; '' where it may be any. */
  readonly part: string
  readonly metric: string
  readonly example: string
}

export const WHOLES: readonly Whole[] = [
  { words: '', part: '民生支出', metric: '一般公共预算支出', example: '民生支出289.63亿元，占比74.87%' },
  { words: '一般公共支出', part: '', metric: '一般公共预算支出', example: '民生支出289.63亿元，占一般公共支出的74.87%' },
  { words: '一般公共收入', part: '', metric: '一般公共预算收入', example: '税收收入51.92亿元，占一般公共收入的55.5%' },
  { words: '支出', part: '民生支出', metric: '一般公共预算支出', example: '民生支出289.63亿元，占支出的74.87%' },
  { words: '财政支出', part: '', metric: '一般公共预算支出', example: '民生支出289.63亿元，占财政支出的74.87%' },
]

/** The metric that a share of `part`, told of `words`, has for its whole; undefined where no row says so. */
export const wholeMeant = (words: string, part: string): string | undefined =>
  WHOLES.find(row => row.words === words && part.endsWith(row.part))?.metric
