/** Words of workings, answers and slips, which are made in Chinese, in English; figures and units stay the report's own. */
export const wordsInEnglish = (text: string): string =>
  WORDS.reduce((told, [chinese, english]) => told.replaceAll(chinese, english), text).replace(/、|(?<!\d)，|，(?!\d)/g, ', ')

/** The longer before the shorter that they hold. */
const WORDS: readonly (readonly [chinese: string, english: string])[] = [
  ['，文中为', ', stated '],
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
