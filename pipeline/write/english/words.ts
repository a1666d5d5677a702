/** Words of workings, answers and slips, which are made in Chinese, in English; figures and units stay the report's own. */
export const wordsInEnglish = (text: string): string =>
  WORDS.reduce((told, [chinese, english]) => told.replaceAll(chinese, english), text).replace(/、|(?<!\d)，|，(?!\d)/g, ', ')

/** 2023年度预算报告（一、2023年预算执行情况，第2段）: a place in a reference, of which the section keeps its own words. */
const SOURCE = /((?:\d{4}年度|《[^》]*》)(?:同级地区报告|预算报告|计划报告|报告|材料)|参照表[^（，；]*)（(.*?，)?第(\d+)([段页行])）(为|相同)?/g

const DOCUMENTS: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/^(\d{4})年度同级地区报告$/, 'report of a sibling for $1'],
  [/^(\d{4})年度预算报告$/, 'budget report of $1'],
  [/^(\d{4})年度计划报告$/, 'plan report of $1'],
  [/^(\d{4})年度报告$/, 'report of $1'],
  [/^(\d{4})年度材料$/, 'document of $1'],
  [/^参照表(.*)$/, 'reference table $1'],
]

const PLACES: Readonly<Record<string, string>> = { 段: 'paragraph', 页: 'page', 行: 'row' }

/** Words of what is held against a reference: the place in it, then what the figures come to. */
export function heldInEnglish(text: string): string {
  let told = ''
  let at = 0
  for (const found of text.matchAll(SOURCE)) {
    const [whole, document = '', section = '', number = '', kind = '', is = ''] = found
    const name = DOCUMENTS.reduce((words, [chinese, english]) => words.replace(chinese, english), document)
    told += `${wordsInEnglish(text.slice(at, found.index))}${name} (${section.replace(/，$/, ', ')}${PLACES[kind] ?? ''} ${number})${is === '为' ? ': ' : ''}`
    at = found.index + whole.length
  }
  return (told + wordsInEnglish(text.slice(at))).replace(/高(\d[\d.]*%)/g, ' $1 higher').replace(/低(\d[\d.]*%)/g, ' $1 lower')
}

/** The longer before the shorter that they hold. */
const WORDS: readonly (readonly [chinese: string, english: string])[] = [
  ['，文中为', ', stated '],
  ['按下降', 'reckoned back by a fall of '],
  ['按增长', 'reckoned back by growth of '],
  ['倒推，', ': '],
  ['个数字与', ' figures are those of the '],
  ['年应为', ' should be '],
  ['（文中未列）', ' (not printed)'],
  ['（算不出）', ' (cannot be computed)'],
  ['（有约数）', ' (one is a round figure)'],
  ['文中未列基数', 'the base is not printed'],
  ['任意值', 'any value'],
  ['，隐含价格变动', ', implied change of prices '],
  ['，隐含口径变动', ', implied change of coverage '],
  ['，隐含变动', ', implied change '],
  ['另一处为', 'elsewhere '],
  ['，即', ', that is '],
  ['，应为', ', should be '],
  ['应为', 'should be '],
  ['，差', ', apart by '],
  ['最大值', 'max'],
  ['最小值', 'min'],
  ['不高于', 'at most '],
  ['不低于', 'at least '],
  ['至', ' to '],
  ['约', 'about '],
  ['；', '; '],
  ['（', ' ('],
  ['）', ')'],
]

/** What a slip is called, by its row in the table of slips. */
export const SLIPS: Readonly<Record<string, string>> = {
  'rounded-twice': 'rounded twice, so that the last digit is one too high',
  truncated: 'cut off instead of rounded',
  'rounded-up': 'rounded up whatever followed',
  'period-count': 'the years are miscounted by one',
  'simple-average': 'the total growth was divided by the years instead of compounded',
  'multiple-form': '“grew by n times” was confused with “is n times”',
  points: 'percentage points were printed as %',
  'wrong-base': 'divided by the end instead of the base',
  turned: 'base and end changed places',
  sign: 'the direction is the opposite',
  'odd-unit': 'a part has another unit than the total',
  'part-twice': 'a part was counted twice',
  'part-missing': 'a part was left out',
  transposed: 'two neighbouring digits were swapped',
  point: 'the decimal point is misplaced',
  unit: '万 and 亿 were confused',
  doubled: 'a digit was typed twice',
  digit: 'one digit is wrong',
  dropped: 'a digit was left out',
  copied: 'the same as a figure near it: copied by mistake',
}
