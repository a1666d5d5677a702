/** A count as Word prints it in one of its number formats (`w:numFmt`). Unknown formats are printed in digits. */
export function printOrdinal(count: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return wide(count)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(count, '一二三四五六七八九', '十百千', true)
    case 'chineseLegalSimplified':
      return counted(count, '壹贰叁肆伍陆柒捌玖', '拾佰仟', false)
    case 'ideographLegalTraditional':
      return counted(count, '壹貳參肆伍陸柒捌玖', '拾佰仟', false)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return Array.from(String(count), digit => '〇一二三四五六七八九'[Number(digit)]).join('')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[count - 1] ?? String(count)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[count - 1] ?? String(count)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(count, 0x2460, 20)
    case 'decimalEnclosedParen':
      return enclosed(count, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(count, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return enclosed(count, 0x3280, 10)
    case 'ideographParenthesis':
      return enclosed(count, 0x3220, 10)
    case 'upperLetter':
      return letters(count)
    case 'lowerLetter':
      return letters(count).toLowerCase()
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    default:
      return String(count)
  }
}

/** 11 is 十一 in counting and 壹拾壹 in legal numerals; 101 is 一百零一. */
function counted(count: number, digits: string, places: string, shortTen: boolean): string {
  if (count < 1 || count > 9999) return String(count)
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(count / 10 ** place) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    if (gap) words += '零'
    gap = false
    const one = shortTen && place === 1 && digit === 1 && words === ''
    words += (one ? '' : (digits[digit - 1] ?? '')) + (place === 0 ? '' : (places[place - 1] ?? ''))
  }
  return words
}

const wide = (count: number): string =>
  String(count).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const enclosed = (count: number, first: number, most: number): string =>
  count >= 1 && count <= most ? String.fromCharCode(first + count - 1) : String(count)

/** Word goes on from Z with AA, BB. */
const letters = (count: number): string =>
  count < 1 ? String(count) : String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(count: number): string {
  let words = ''
  for (const [letter, value] of ROMAN) {
    while (count >= value) {
      words += letter
      count -= value
    }
  }
  return words
}
