/** FIPS 180-4. 64 words of the fractional parts of cube roots, and 8 of square roots, of the first primes. */
const [ROUNDS, START] = constants()

/** The digest of the bytes: 32 of them. */
export function sha256(content: Uint8Array): Uint8Array {
  const state = Int32Array.from(START)
  const schedule = new Int32Array(64)
  const whole = content.length - (content.length % 64)
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 0; at < whole; at += 64) block(state, schedule, view, at)
  const rest = content.length - whole
  const tail = new DataView(new ArrayBuffer(rest < 56 ? 64 : 128))
  for (let at = 0; at < rest; at++) tail.setUint8(at, content[whole + at]!)
  tail.setUint8(rest, 0x80)
  tail.setUint32(tail.byteLength - 8, Math.floor(content.length / 0x20000000))
  tail.setUint32(tail.byteLength - 4, content.length << 3)
  for (let at = 0; at < tail.byteLength; at += 64) block(state, schedule, tail, at)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, at) => digest.setInt32(4 * at, word))
  return new Uint8Array(digest.buffer)
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function block(state: Int32Array, w: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const [x, y] = [w[i - 15]!, w[i - 2]!]
    const small = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
    const large = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
    w[i] = w[i - 16]! + small + w[i - 7]! + large
  }
  let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!
  let e = state[4]!, f = state[5]!, g = state[6]!, h = state[7]!
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word
}

function constants(): readonly [Int32Array, Int32Array] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)
  return [
    Int32Array.from(primes, prime => fraction(Math.cbrt(prime))),
    Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime))),
  ]
}
