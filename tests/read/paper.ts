/** Words on a page: points from the lower left corner. */
export interface Print {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** How far its letters are set apart. */
  readonly apart?: number
}

/**
 * A PDF whose words are Chinese in a font that is not embedded, by GBK codes: read right only with character maps.
 * Chinese characters are as wide as the type is high, digits and letters half as wide. A page that is turned reads upright.
 */
export function paper(
  pages: readonly (readonly Print[])[],
  options: { readonly picture?: boolean; readonly turn?: number } = {},
): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids: number[] = []
  objects.push('')
  const font = add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ' +
      '/DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
  )
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  )
  const image = add(
    stream('<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
  )
  for (const prints of pages) {
    const words = prints.map(
      ({ text, x, y, size = 16, apart = 0 }) => `BT /F1 ${size} Tf ${apart} Tc ${turned(x, y, options.turn ?? 0)} Tm <${hex(text)}> Tj ET`,
    )
    const content = add(stream('<<', [...words, options.picture ? 'q 500 0 0 700 50 50 cm /I1 Do Q' : ''].join('\n')))
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${options.turn ?? 0} /Contents ${content} 0 R ` +
          `/Resources << /Font << /F1 ${font} 0 R >> /XObject << /I1 ${image} 0 R >> >> >>`,
      ),
    )
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`
  return assembled(objects)
}

/** The matrix for words at a place of the upright page, on paper that is turned by so many degrees. */
function turned(x: number, y: number, turn: number): string {
  switch (turn) {
    case 90:
      return `0 1 -1 0 ${595 - y} ${x}`
    case 180:
      return `-1 0 0 -1 ${595 - x} ${842 - y}`
    case 270:
      return `0 -1 1 0 ${y} ${842 - x}`
    default:
      return `1 0 0 1 ${x} ${y}`
  }
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

const stream = (dictionary: string, content: string): string =>
  `${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, character => character.charCodeAt(0))
}

/** Paragraphs set as a book sets them: two characters of indent, full lines, page after page, each with its number. */
export function book(paragraphs: readonly string[], width = 28, height = 20): Uint8Array {
  const pages: Print[][] = [[]]
  for (const paragraph of paragraphs) {
    let rest = `　　${paragraph}`
    while (rest !== '') {
      const { line, next } = wrapped(rest, width)
      if ((pages.at(-1)?.length ?? 0) >= height) pages.push([])
      const page = pages.at(-1) ?? []
      const indent = line.length - line.trimStart().length
      page.push({ text: line.trimStart(), x: 72 + indent * 16, y: 760 - page.length * 28 })
      rest = next
    }
  }
  return paper(pages.map((page, at) => [...page, { text: `— ${at + 1} —`, x: 280, y: 40, size: 12 }]))
}

/** Digits and letters are half as wide, and a line breaks anywhere, also within a number. */
function wrapped(text: string, width: number): { line: string; next: string } {
  let used = 0
  let at = 0
  while (at < text.length) {
    const advance = text.charCodeAt(at) < 0x80 ? 0.5 : 1
    if (used + advance > width) break
    used += advance
    at++
  }
  return { line: text.slice(0, at), next: text.slice(at) }
}
