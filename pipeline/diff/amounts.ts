import type { AuditedFigure } from '../model.ts'
import { readMeasure } from '../quantities/measures.ts'

/** A printed amount in base units: all values that it may stand for. */
interface Amount {
  readonly dimension: string
  readonly low: number
  readonly high: number
}

/** Coins, which elsewhere are points of a score. */
const COINS: Readonly<Record<string, number>> = { 分: 0.01, 分钱: 0.01, 毛: 0.1, 毛钱: 0.1, 角钱: 0.1, 块钱: 1 }
const COIN = /^[分毛角块]钱?/

/** Rounding of what was divided or scaled. */
const SLACK = 1e-9

/** A figure and the text it stands in. */
export interface Placed {
  readonly figure: AuditedFigure
  readonly text: string
}

/** Whether both print one amount, though in other units: 588万公顷 and 8827万亩, 每50公斤3元 and 每斤3分. */
export function isConverted(old: Placed, fresh: Placed): boolean {
  if (old.figure.unit === fresh.figure.unit && perOf(old)?.amount === perOf(fresh)?.amount) return false
  return agree(amountOf(old), amountOf(fresh)) || agree(dividedOf(old), dividedOf(fresh))
}

/** Whether they may be one figure before and after a change: what they measure is the same, or not known. */
export function isAlike(old: Placed, fresh: Placed): boolean {
  const [before, after] = [amountOf(old), amountOf(fresh)]
  if (before === null || after === null) return true
  return before.dimension === after.dimension
}

/** Whether they print the same, in whatever form: 3个 and 三个, 5% and 5％. */
export const isSame = ({ figure: old }: Placed, { figure: fresh }: Placed): boolean =>
  old.text.normalize('NFKC') === fresh.text.normalize('NFKC') ||
  (old.unit.normalize('NFKC') === fresh.unit.normalize('NFKC') &&
    old.interval[0] === fresh.interval[0] &&
    old.interval[1] === fresh.interval[1] &&
    old.value !== null)

const agree = (a: Amount | null, b: Amount | null): boolean =>
  a !== null &&
  b !== null &&
  a.dimension === b.dimension &&
  a.low <= b.high + SLACK * Math.abs(b.high) &&
  b.low <= a.high + SLACK * Math.abs(a.high)

function amountOf({ figure, text }: Placed): Amount | null {
  const { unit, end, start } = figure
  const printed = printedOf(figure)
  if (printed === null) return null
  const [low, high] = printed
  const coin = coinAt(text, unit === '分' ? end - 1 : unit === '' ? end : null)
  if (coin !== null && perOf({ figure: { start } as AuditedFigure, text }) !== null)
    return { dimension: 'money', low: low * coin, high: high * coin }
  const measure = unit === '' ? null : readMeasure(unit, 0, unit.length, false)
  if (measure === null || measure.end !== unit.length) return null
  const [over, under] = measure.unit.factor
  return { dimension: measure.unit.dimension, low: (low * over) / under, high: (high * over) / under }
}

/** All values that would be printed so, whatever 不低于 or 约 stands in front. */
function printedOf({ text, value, interval: [low, high], qualifier }: AuditedFigure): readonly [number, number] | null {
  if (value === null) return null
  if (low !== null && high !== null && qualifier === null) return [low, high]
  const [, decimals = ''] = /[.．]([0-9０-９]+)/.exec(text) ?? []
  const half = 0.5 / 10 ** decimals.length
  return [value - half, value + half]
}

const coinAt = (text: string, at: number | null): number | null =>
  at === null ? null : (COINS[COIN.exec(text.slice(at, at + 2))?.[0] ?? ''] ?? null)

/** The amount for one base unit of what it is given for: 每斤, 每50公斤. */
function dividedOf(placed: Placed): Amount | null {
  const [amount, per] = [amountOf(placed), perOf(placed)]
  if (amount === null || per === null) return null
  const { dimension, low, high } = amount
  return { dimension: `${dimension}/${per.dimension}`, low: low / per.amount, high: high / per.amount }
}

interface Per {
  readonly dimension: string
  readonly amount: number
}

/** What stands behind the last 每 of the sentence, in front of the figure. */
function perOf({ figure: { start }, text }: Placed): Per | null {
  const before = text.slice(text.lastIndexOf('。', start - 1) + 1, start)
  const each = before.lastIndexOf('每')
  if (each < 0) return null
  const [number = ''] = /^[0-9０-９]+/.exec(before.slice(each + 1)) ?? []
  const from = each + 1 + number.length
  const measure = readMeasure(before, from, before.length, true)
  if (measure === null) return null
  const [over, under] = measure.unit.factor
  return {
    dimension: measure.unit.dimension,
    amount: ((number === '' ? 1 : Number(number.normalize('NFKC'))) * over) / under,
  }
}

/** 50公斤 in 每50公斤: no amount of its own, but what another is given for. */
export const isPer = ({ figure: { start }, text }: Placed): boolean => text[start - 1] === '每'
