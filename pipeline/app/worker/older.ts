/**
 * What browsers of the last years have, and the ones of locked-down machines (Chromium 80 to 109 in 360 and Kylin) may
 * lack. Only what readers, engine and writers call.
 */
const missing = <Value extends object>(target: Value, methods: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
  }
}

interface Indexed {
  readonly length: number
  readonly [at: number]: unknown
}

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

type Test = (value: unknown, index: number, list: Indexed) => unknown

function findLastIndex(this: Indexed, test: Test): number {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return index
  return -1
}

export const OLDER = {
  array: {
    at,
    findLastIndex,
    findLast(this: Indexed, test: Test): unknown {
      return this[findLastIndex.call(this, test)]
    },
    toReversed(this: readonly unknown[]): unknown[] {
      return [...this].reverse()
    },
    toSorted(this: readonly unknown[], order?: (one: unknown, other: unknown) => number): unknown[] {
      return [...this].sort(order)
    },
  },
  text: {
    at,
    replaceAll(this: string, wanted: string | RegExp, by: string): string {
      if (wanted instanceof RegExp) return this.replace(wanted, by)
      return this.replace(new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'g'), by)
    },
  },
  object: { hasOwn: (value: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(value, key) },
}

missing(Array.prototype, OLDER.array)
missing(Object.getPrototypeOf(Uint8Array.prototype) as object, { at, findLastIndex, findLast: OLDER.array.findLast })
missing(String.prototype, OLDER.text)
missing(Object, OLDER.object)
