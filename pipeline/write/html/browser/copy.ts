/// <reference lib="dom" />
import { word } from './page.ts'

/** Selects the corrected sentence before a button and copies it; where that is not allowed, it stays selected. */
export function copyBefore(button: HTMLElement): void {
  const words = button.previousElementSibling
  const selection = getSelection()
  if (words === null || selection === null) return
  selection.selectAllChildren(words)
  // the clipboard of newer browsers is closed to pages that were opened from a file
  if (document.execCommand('copy')) button.textContent = word('copied')
}
