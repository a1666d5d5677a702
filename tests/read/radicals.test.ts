import { expect, test } from 'vitest'
import { readBytes } from '../../pipeline/read/index.ts'

test('characters that a browser printed as radicals are those that were meant', async () => {
  const text = '⼀般公共预算收⼊增⻓6.5%，⽐上年⾼0.2个百分点，⺠⽣⽀出占⼋成。\n'
  const { text: read } = await readBytes(Buffer.from(text), 'x.txt')
  expect(read).toBe('一般公共预算收入增长6.5%，比上年高0.2个百分点，民生支出占八成。\n')
})
