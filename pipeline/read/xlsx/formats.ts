/** How a number format shows a value; see `numFmt` in ECMA-376 part 1, 18.8.30. */
export type Show = (raw: string) => string

/** Formats that a workbook uses by number without writing them down. 27–36 and 50–58 are dates in Chinese workbooks. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'yyyy/m/d',
  16: 'm/d',
  17: 'yyyy/m',
  22: 'yyyy/m/d',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'yyyy/m/d',
  31: 'yyyy年m月d日',
  36: 'yyyy年m月',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
  50: 'yyyy年m月',
  51: 'm月d日',
  52: 'yyyy年m月',
  53: 'm月d日',
  54: 'm月d日',
  57: 'yyyy年m月',
  58: 'm月d日',
}

export function showOf(id: number, codes: ReadonlyMap<number, string>, since1904: boolean): Show {
  const code = codes.get(id) ?? BUILT_IN[id] ?? 'General'
  const sections = split(code)
  return raw => {
    const value = Number(raw)
    if (!Number.isFinite(value)) return raw
    const negative = value < 0 && sections.length > 1
    const which = negative ? 1 : value === 0 && sections.length > 2 ? 2 : 0
    const section = sections[which] ?? 'General'
    if (/general/i.test(section) || section === '@') return general(value, raw)
    const bare = section.replace(/"[^"]*"|\\./g, '')
    if (/[ymdh]/i.test(bare) && !/[0#?]/.test(bare)) return date(value, section, since1904)
    return number(negative ? -value : value, raw, section)
  }
}

/** Sections are parted by semicolons outside of quotation marks; colours and conditions in brackets are dropped. */
function split(code: string): readonly string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? []).map(section => section.replace(/\[(?!h|m|s)[^\]]*\]/gi, ''))
}

/** Up to 11 digits, as a cell of no format shows them. */
function general(value: number, raw: string): string {
  if (/^-?\d{1,11}$/.test(raw) || Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9) return raw
  return String(Number(value.toPrecision(11)))
}

function number(value: number, raw: string, section: string): string {
  const literal = (words: string): string =>
    words.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
  const bare = section.replace(/"[^"]*"|\\.|_.|\*./g, skipped => '\u0001'.repeat(skipped.length))
  const digits = /[0#?](?:[0#?,. ]*[0#?])?(?:E[+-][0#?]+)?,*/.exec(bare)
  if (digits === null) return literal(section)
  const pattern = digits[0]
  if (/E[+-]/i.test(pattern)) return raw
  const percent = section.includes('%') ? 100 : 1
  const thousandths = 1000 ** (/,+$/.exec(pattern)?.[0].length ?? 0)
  const point = pattern.indexOf('.')
  const places = point < 0 ? 0 : pattern.slice(point).replace(/[^0#?]/g, '').length
  const least = point < 0 ? 0 : pattern.slice(point).replace(/[^0]/g, '').length
  let words = rounded((Math.abs(value) * percent) / thousandths, places)
  if (places > least) words = words.replace(new RegExp(`0{1,${places - least}}$`), '').replace(/\.$/, '')
  if (/,(?=[0#?])/.test(pattern)) words = words.replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',')
  const sign = value < 0 && Number(words.replaceAll(',', '')) !== 0 ? '-' : ''
  const [before, after] = [section.slice(0, digits.index), section.slice(digits.index + pattern.length)]
  return `${literal(before)}${sign}${words}${literal(after)}`.trim()
}

/** Half away from zero on the decimal as stored, as spreadsheets show it: 1.005 is 1.01. */
function rounded(value: number, places: number): string {
  if (value >= 1e15) return value.toFixed(0)
  const steps = Math.round(Number(`${Number(value.toPrecision(15))}e${places}`))
  return Number(`${steps}e-${places}`).toFixed(places)
}

/** Days since the end of 1899 (with the leap day of 1900 that never was), or since 1904. */
function date(value: number, section: string, since1904: boolean): string {
  const days = Math.floor(value) + (since1904 ? 1462 : 0)
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  const chinese = /年|月|日/.test(section)
  const parts = [
    /y/i.test(section) ? `${year}${chinese ? '年' : '-'}` : '',
    /m/i.test(section) ? `${chinese ? month : String(month).padStart(2, '0')}${chinese ? '月' : '-'}` : '',
    /d/i.test(section) ? `${chinese ? day : String(day).padStart(2, '0')}${chinese ? '日' : ''}` : '',
  ]
  return parts.join('').replace(/-$/, '')
}
