const CHINESE = new Map(
  ['零〇○Ｏ◯０0', '一１1', '二２2', '三３3', '四４4', '五５5', '六６6', '七７7', '八８8', '九９9'].flatMap((letters, digit) =>
    [...letters].map(letter => [letter, String(digit)] as const),
  ),
)

const C = '[零〇○Ｏ◯０一二三四五六七八九]'
const W = '[0-9０-９]'
/** 一九八五年, 一九八一至一九八五年, １９８５年: four digits where only a year can stand. */
const YEAR = new RegExp(
  `(?<![第零〇○一二三四五六七八九十百千万亿点\\d０-９.．]|${W}[,，])(?:[一二]${C}{3}|[1１2２]${W}{3})` +
    '(?=年|[至到、和—–－~～-])',
  'g',
)

/** Whether a text prints years otherwise than in half-width digits. */
const OTHERWISE = /[一二][九零〇○Ｏ◯０]|[１２][０-９]{3}/

/**
 * A text with its years in half-width digits, every letter in its old place: 一九八○年 and １９８０年 become 1980年, so
 * that one way of reading periods serves all reports.
 */
export const withPlainYears = (text: string): string =>
  OTHERWISE.test(text)
    ? text.replace(YEAR, printed => {
        const plain = [...printed].map(letter => CHINESE.get(letter) ?? letter).join('')
        return /^(?:19|20)/.test(plain) ? plain : printed
      })
    : text
