/** Powers of ten that stand between number and unit: 1.2万亿元. */
export const MULTIPLIERS: readonly (readonly [text: string, power: number, example: string])[] = [
  ['百', 2, '近5百家'],
  ['千', 3, '93.3千公顷'],
  ['万', 4, '1.85万人'],
  ['十万', 5, '3十万'],
  ['百万', 6, '2.1百万吨'],
  ['千万', 7, '8千万元'],
  ['亿', 8, '13亿元'],
  ['十亿', 9, '3十亿元'],
  ['百亿', 10, '5百亿元'],
  ['千亿', 11, '3千亿元'],
  ['万亿', 12, '1.2万亿元'],
]
