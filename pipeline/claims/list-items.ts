import { mayBeTwo } from '../words/fused.ts'
import { itemsOf, markedItems } from '../words/rows.ts'

/** How many items a list may have: 和, 与 and 及 part two of them or stand inside one. */
export interface Items {
  readonly least: number
  readonly most: number
}

/** Items of a list that is parted by 、; 和, 与 and 及 may or may not part two of them. */
export function itemsIn(list: string): Items {
  const items = markedItems(list)
  // 石油、煤炭及其他燃料加工业: names of one kind end alike, and what does not is part of the next name
  const ends = items.map(item => item.at(-1) ?? '')
  const common = ends.find(end => ends.filter(other => other === end).length * 5 >= ends.length * 3)
  const least =
    common === undefined || !'业县市区镇'.includes(common) ? items.length : ends.filter(end => end === common).length
  return { least, most: itemsOf(list).length }
}

/** The same where the list's end is sure: a joint stands before the last item only, any other is inside an item. */
export function closedItems(list: string): Items {
  const marked = markedItems(list)
  const last = itemsOf(marked[marked.length - 1]!)
  const most = marked.length + last.length - 1 + (marked.some(item => mayBeTwo(item.replace(/“[^”]*”/g, ''))) ? 1 : 0)
  if (last.length !== 2) return { least: marked.length, most }
  const [before, after] = [last[0]!.words, last[1]!.words]
  // 监测和考核, 医疗体制和流通体制: two words of one length or one ending are two items; 低空与空天、细胞与基因 are two of two each
  const ending = [...marked.slice(0, -1), before].every(item => item.at(-1) === after.at(-1))
  const paired = marked.slice(0, -1).some(item => itemsOf(item).length > 1)
  const alike = before.length > 3 && before.slice(-2) === after.slice(-2)
  const parted = !paired && (ending || alike || before.length === after.length)
  return { least: marked.length + (parted ? 1 : 0), most }
}

/** The number of items that is nearest to the count, of those the list may have. */
export const nearestTo = (count: number, { least, most }: Items): number => Math.min(most, Math.max(least, count))
