import type { Drawing, Primitive } from '../numberline.ts'
import { escapeAttribute, escapeText, Html } from './escape.ts'

/** A drawing as inline SVG; colours come from the page's style sheet by class. */
export function svg(drawing: Drawing, label: string): Html {
  const { width, height } = drawing
  const inner = drawing.primitives.map(element).join('')
  const frame = `class="numberline" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeAttribute(label)}"`
  return new Html(`<svg ${frame}>${inner}</svg>`)
}

function element(primitive: Primitive): string {
  switch (primitive.kind) {
    case 'band':
      return (
        `<path class="band" d="M${primitive.x} ${primitive.y}h${primitive.width}v${primitive.height}` +
        `h${-primitive.width}Z"/>`
      )
    case 'line':
      return `<path class="${primitive.role}" d="M${primitive.x1} ${primitive.y1}L${primitive.x2} ${primitive.y2}"/>`
    case 'bar':
      return `<path class="bar ${primitive.role}" d="${outline(primitive)}"/>`
    case 'text':
      return (
        `<text class="${primitive.role}" x="${primitive.x}" y="${primitive.y}" text-anchor="${primitive.anchor}">` +
        `${plainText(primitive.text)}</text>`
      )
    default:
      return primitive satisfies never
  }
}

// Chips of the text view are HTML elements and have no place in SVG.
const plainText = (text: string): string => escapeText(text).replace(/<[^>]*>/g, '')

/** A bar, pointed at the ends that reach to infinity. */
function outline({ x, y, width, height, openLeft, openRight }: Extract<Primitive, { kind: 'bar' }>): string {
  const right = x + width
  const middle = y + height / 2
  const tip = Math.min(6, width / 2)
  const leftEdge = openLeft ? x + tip : x
  const rightEdge = openRight ? right - tip : right
  return (
    `M${leftEdge} ${y}H${rightEdge}${openRight ? `L${right} ${middle}L` : 'L'}${rightEdge} ${y + height}` +
    `H${leftEdge}${openLeft ? `L${x} ${middle}` : ''}Z`
  )
}
