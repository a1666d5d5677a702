/** What kind of character a UTF-16 code unit is, looked up in one table of 65,536 bytes. */
export const KIND = new Uint8Array(65536)

export const DIGIT = 1
export const SPACE = 2
export const LATIN = 4
export const STOP = 8
export const CHINESE_NUMERAL = 16
export const CLOSER = 32
/** Chinese characters and kana: what words are made of. */
export const WORD = 64

const mark = (characters: string, kind: number): void => {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    KIND[code] = (KIND[code] ?? 0) | kind
  }
}

KIND.fill(WORD, 0x3400, 0xa000)
mark('0123456789０１２３４５６７８９', DIGIT)
mark(' \t\n\r\v\f\u00a0\u2002\u2003\u2009\u200b\u202f\u3000\ufeff', SPACE)
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LATIN)
mark('。！？!?', STOP)
mark('零〇一二三四五六七八九十百千万亿两', CHINESE_NUMERAL)
mark('”’」』）)》〉】]］"', CLOSER)

/** The kind bits of the character at an offset; 0 beyond the text, whose NaN becomes the code 0, of no kind. */
export const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at) | 0]!

/** 0–9 for half- and full-width digits, −1 for anything else. */
export const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  return -1
}
