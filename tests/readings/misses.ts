/** Sentences of `readings/*.txt` whose slip in `slips.test.ts` is told by no more than a note, or not at all, and why. */
export const MISSES: ReadonlyMap<string, string> = new Map([
  [
    '电子商务交易额由2021年的42.6亿元增加到2025年的170.4亿元，翻了两番。',
    '翻番 is said loosely: up to 15% above it is a note',
  ],
  [
    '地区生产总值从2010年的386.2亿元提高到2025年的1544.8亿元，翻了两番。',
    '翻番 is said loosely: up to 15% above it is a note',
  ],
  [
    '与2020年相比，数字经济核心产业增加值由42.6亿元增加到96.8亿元，年均增长17.8%。',
    'what it implies is a change of prices as in most years: a note',
  ],
  [
    '地区生产总值1286.4亿元，2026年增长6%左右，净增70亿元以上。',
    'what it implies is a change of prices as in most years: a note',
  ],
])
