import { AMBER, BLUE, GREEN, GREY, HAIR, PAGE, RED } from './style.ts'

/** Marks differ in form as well as in colour: a print without colour still tells them apart. */
const MARKS: Readonly<Record<string, (left: number, y: number, width: number, size: number) => string>> = {
  contradicted: (left, y, width, size) =>
    `.975 .9 .895 rg ${n(left)} ${n(y - 0.26 * size)} ${n(width)} ${n(1.2 * size)} re f ` +
    stroke(RED, 1.3, '', left, y - 0.27 * size, width),
  evidence: (left, y, width, size) => stroke(GREY, 0.5, '', left, y - 0.22 * size, width),
  note: (left, y, width, size) => stroke(BLUE, 0.9, '4 1.5', left, y - 0.24 * size, width),
  questioned: (left, y, width, size) =>
    `.985 .945 .86 rg ${n(left)} ${n(y - 0.26 * size)} ${n(width)} ${n(1.2 * size)} re f ` +
    stroke(AMBER, 1.1, '3 1.6', left, y - 0.27 * size, width),
  unpaired: (left, y, width, size) => stroke(GREY, 0.8, '.8 1.6', left, y - 0.24 * size, width),
  unread: (left, y, width, size) =>
    `${HAIR} RG .7 w [] 0 d ${n(left)} ${n(y - 0.24 * size)} ${n(width)} ${n(1.16 * size)} re S`,
  verified: (left, y, width, size) => stroke(GREEN, 0.7, '', left, y - 0.24 * size, width),
}

export function strokeMark(mark: string, left: number, base: number, width: number, size: number): string {
  return MARKS[mark]?.(left, PAGE.height - base, width, size) ?? ''
}

const n = (points: number): string => String(Math.round(points * 100) / 100)

const stroke = (colour: string, thickness: number, dash: string, left: number, y: number, width: number): string =>
  `${colour} RG ${thickness} w [${dash}] 0 d ${n(left)} ${n(y)} m ${n(left + width)} ${n(y)} l S`
