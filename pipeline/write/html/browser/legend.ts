/// <reference lib="dom" />
import { byId } from './page.ts'

/** Which fates are marked in the text: at first what must be answered for, at one press all, or each by itself. */
export function startLegend(): void {
  const legend = document.querySelector('.legend')
  const all = byId('all-marks')
  if (legend === null || !(all instanceof HTMLInputElement)) return
  const boxes = [...legend.querySelectorAll<HTMLInputElement>('[name=fate]')]
  const mark = (): void => {
    const off = boxes.filter(box => !box.checked)
    byId('text').dataset['off'] = off.map(box => box.value).join(' ')
    all.checked = off.length === 0
  }
  const loud = boxes.filter(box => box.checked)
  legend.addEventListener('change', event => {
    if (event.target === all) for (const box of boxes) box.checked = all.checked || loud.includes(box)
    mark()
  })
  mark()
}
