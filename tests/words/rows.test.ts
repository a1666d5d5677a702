import { expect, test } from 'vitest'
import { itemsOf, markedItems, WHOLE } from '../../pipeline/words/rows.ts'

const parted = (row: string): string => itemsOf(row).map(({ words, by }) => `${by} ${words}`.trim()).join(' | ')

test.each([
  ['交通、水利和能源', '交通 | 、 水利 | 和 能源'],
  ['原煤以及焦炭', '原煤 | 以及 焦炭'],
  ['和谐社区、平安社区与文明社区', '和谐社区 | 、 平安社区 | 与 文明社区'],
  ['《东河志、西岭志》、南山志', '《东河志、西岭志》 | 、 南山志'],
  ['东区（含甲、乙）、西区', '东区（含甲、乙） | 、 西区'],
  ['“金匠”“银铃”和“青苗”', '“金匠” | “ “银铃” | 和 “青苗”'],
  ['和田、', '和田'],
])('%s', (row, expected) => expect(parted(row)).toBe(expected))

test('by 、 alone', () => expect(markedItems('细胞与基因、低空和空天')).toEqual(['细胞与基因', '低空和空天']))

test.each(WHOLE)('%s is whole in %s', (_, example) => expect(itemsOf(`推进${example}工作`)).toHaveLength(1))

test('the words are sorted and stand once', () => {
  const words = WHOLE.map(([word]) => word)
  expect(words).toEqual([...new Set(words)].sort())
})
