import { expect, test } from 'vitest'
import { withPlainMarks } from '../../pipeline/document/plain.ts'

test.each([
  ['收入增长5%,其中:税收增长6%;非税收入下降(同口径)。', '收入增长5%，其中：税收增长6%；非税收入下降（同口径）。'],
  ['投资1,234.5亿元,会议于12:30开始,见http://a.cn/b', '投资1,234.5亿元，会议于12:30开始，见http://a.cn/b'],
  ['支出3, 156,077万元, 增长5%', '支出3, 156,077万元， 增长5%'],
  ['占比(%)为(3)=(2)/(1)*100', '占比(%)为(3)=(2)/(1)*100'],
  ['推进"放管服"改革', '推进“放管服”改革'],
])('%s', (printed, read) => {
  expect(withPlainMarks(printed)).toBe(read)
})
