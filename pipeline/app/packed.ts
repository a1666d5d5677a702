import { inflateSync } from 'fflate'

/**
 * The letters that stand for 0 to 84: five of them for four bytes, where base64 takes five and a third. Nothing in them
 * can end an element of the page.
 */
const LETTERS = "!#$%()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{"

const values = new Uint8Array(128)
for (let at = 0; at < LETTERS.length; at++) values[LETTERS.charCodeAt(at)] = at

/** The content of a part of the page, as pipeline/build/app.mjs packs it: its packed size and a colon come first. */
export function unpacked(text: string): Uint8Array {
  const start = text.indexOf(':') + 1
  const bytes = new Uint8Array(4 * Math.ceil((text.length - start) / 5))
  const view = new DataView(bytes.buffer)
  for (let from = start, to = 0; from < text.length; from += 5, to += 4) {
    let number = 0
    for (let at = from; at < from + 5; at++) number = 85 * number + values[text.charCodeAt(at)]!
    view.setUint32(to, number)
  }
  return inflateSync(bytes.subarray(0, parseInt(text, 10)))
}

/** The reverse, of bytes that are packed. */
export function lettered(packed: Uint8Array): string {
  const pieces: string[] = [`${packed.length}:`]
  const whole = new Uint8Array(4 * Math.ceil(packed.length / 4))
  whole.set(packed)
  const view = new DataView(whole.buffer)
  for (let at = 0; at < whole.length; at += 4) {
    let number = view.getUint32(at)
    let five = ''
    for (let count = 0; count < 5; count++) {
      five = LETTERS.charAt(number % 85) + five
      number = Math.floor(number / 85)
    }
    pieces.push(five)
  }
  return pieces.join('')
}
