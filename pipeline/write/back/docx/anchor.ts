import type { WordPlace } from '../../../read/docx/body.ts'

/** A place in the XML of the text where a comment's mark may stand. */
export interface Anchor {
  readonly at: number
  /** The run that must be parted there; −1 where the place is between runs. */
  readonly run: number
}

/**
 * The place before (`start`) or after (`end`) so many characters of a stretch of words. Notes and text boxes cannot hold
 * comments: for them it is the note's mark in the text, and the paragraph the box hangs on.
 * @param part XML that the words stand in
 * @param xml XML of the text
 */
export function anchor(
  part: string,
  xml: string,
  source: WordPlace,
  characters: number,
  side: 'start' | 'end',
): Anchor {
  if (source.part !== 'document') return atNote(part, xml, source, side)
  const box = boxAround(xml, source.run)
  if (box >= 0) return { at: insideParagraph(xml, box), run: -1 }
  if (xml.startsWith('<m:', source.run)) return atFormula(xml, source.run, side)
  const at = rawPlace(xml, source, characters)
  if (side === 'start' && at === source.start && isFirst(xml, source)) return { at: source.run, run: -1 }
  if (side === 'end' && at === source.end) {
    const close = /^<\/(?:\w+:)?t>\s*<\/(?:\w+:)?r>/.exec(xml.slice(source.end, source.end + 60))
    if (close !== null) return { at: source.end + close[0].length, run: -1 }
  }
  return { at, run: source.run }
}

/** Entities are one character of the text and several of the XML. */
function rawPlace(xml: string, { start, end }: WordPlace, characters: number): number {
  let at = start
  for (let count = 0; count < characters && at < end; count++) {
    const semicolon = xml[at] === '&' ? xml.indexOf(';', at) : -1
    at = semicolon < 0 || semicolon >= end ? at + 1 : semicolon + 1
  }
  return at
}

/** Whether nothing is shown in a run before these words. */
function isFirst(xml: string, { run, start }: WordPlace): boolean {
  const before = xml.slice(run, start).replace(/<(\w+:)?rPr[\s>][^]*<\/\1?rPr>|<(?:\w+:)?rPr\/>/, '')
  return /^<(?:\w+:)?r(?:\s[^>]*)?>\s*<(?:\w+:)?t(?:\s[^>]*)?>$/.test(before)
}

/** The start of the text box around a place, or −1. */
function boxAround(xml: string, at: number): number {
  const open = xml.lastIndexOf('<w:txbxContent', at)
  return open >= 0 && xml.lastIndexOf('</w:txbxContent', at) < open ? open : -1
}

/** Right after the opening of the paragraph around a text box, and its properties. */
function insideParagraph(xml: string, box: number): number {
  let paragraph = box
  do paragraph = Math.max(xml.lastIndexOf('<w:p ', paragraph - 1), xml.lastIndexOf('<w:p>', paragraph - 1))
  while (paragraph > 0 && boxAround(xml, paragraph) >= 0)
  const open = xml.indexOf('>', paragraph) + 1
  if (!/^<w:pPr[\s>]/.test(xml.slice(open, open + 7))) return open
  return xml.indexOf('</w:pPr>', open) + '</w:pPr>'.length
}

function atFormula(xml: string, run: number, side: 'start' | 'end'): Anchor {
  if (side === 'end') return { at: xml.indexOf('</m:oMath>', run) + '</m:oMath>'.length, run: -1 }
  return { at: Math.max(xml.lastIndexOf('<m:oMath>', run), xml.lastIndexOf('<m:oMath ', run)), run: -1 }
}

/** Around the run with the note's mark. */
function atNote(part: string, xml: string, { part: kind, run }: WordPlace, side: 'start' | 'end'): Anchor {
  const name = kind.slice(0, -1)
  const note = part.lastIndexOf(`<w:${name} `, run)
  const id = /w:id="(-?\d+)"/.exec(part.slice(note, part.indexOf('>', note)))?.[1] ?? ''
  const mark = new RegExp(`<w:${name}Reference\\s[^>]*w:id="${id}"`).exec(xml)?.index ?? 0
  if (side === 'end') return { at: xml.indexOf('</w:r>', mark) + '</w:r>'.length, run: -1 }
  return { at: Math.max(xml.lastIndexOf('<w:r>', mark), xml.lastIndexOf('<w:r ', mark)), run: -1 }
}
