// What costs pdf.js most where words are read, mended as it is bundled (nothing that it returns is changed). Found by a
// profile; each line must stand in its source exactly once, or the build ends.
import { fs } from 'zx'

const STATE = [
  'ctm',
  'fontName',
  'fontSize',
  'loadedName',
  'font',
  'fontMatrix',
  'textMatrix',
  'textLineMatrix',
  'charSpacing',
  'wordSpacing',
  'leading',
  'textHScale',
  'textRise',
]
const MENDED = [
  // a page of nothing but q's filled all memory: 28 within each other are allowed
  ['    this.stateStack.push(this.state);\n', '    if (this.stateStack.push(this.state) > 10000) return;\n'],
  // each q and each change of type made the state before it the prototype of the next: V8 keeps such objects as hash
  // tables, and a page of many q's grew a chain of them
  [
    'const clone = Object.assign(Object.create(this), this);',
    `const clone = Object.create(TextState.prototype);
    ${STATE.map(field => `clone.${field} = this.${field};`).join(' ')}`,
  ],
]

export const pdfjs = {
  name: 'pdfjs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/ }, async ({ path }) => {
      let contents = await fs.readFile(path, 'utf8')
      for (const [dear, cheap] of MENDED) {
        const [before, after, more] = contents.split(dear)
        if (after === undefined || more !== undefined) throw new Error(`pdf.js has changed: ${dear}`)
        contents = before + cheap + after
      }
      return { contents, loader: 'js' }
    })
  },
}
