import { describe, expect, it } from 'vitest'
import { BLANKS, holdsAny, isIn, letterSet } from '../../pipeline/document/letters.ts'
import { BASIS_WORDS, basisSaid } from '../../pipeline/subjects/bases.ts'
import { modalitySaid } from '../../pipeline/subjects/setting.ts'

describe('sets of letters', () => {
  const vowels = letterSet('aeiou')
  const digits = letterSet('0123456789')

  it('tell whether a text holds a letter of theirs, and of no other set', () => {
    expect(holdsAny('rhythm', vowels)).toBe(false)
    expect(holdsAny('7 rhythms', vowels)).toBe(false)
    expect(holdsAny('7 rhythms', digits)).toBe(true)
    expect(holdsAny('', digits)).toBe(false)
  })

  it('hold nothing beyond a text', () => {
    expect([isIn('a1', 0, vowels), isIn('a1', 1, vowels), isIn('a1', 2, vowels), isIn('', -1, vowels)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('know the blanks that \\s matches', () => {
    const letters = Array.from({ length: 65536 }, (_, code) => String.fromCharCode(code))
    const all = letters.filter(letter => /\s/.test(letter))
    expect([...BLANKS].toSorted()).toEqual(all.toSorted())
  })

  it('pass every phrase whose letters they look for', () => {
    for (const { words, basis } of BASIS_WORDS) expect([words, basisSaid(`按${words}计算`)]).toEqual([words, basis])
    for (const words of ['力争增长5%', '确保增长5%', '预期增长5%', '目标为5%', '计划投资5亿元', '拟投资5亿元', '今年要增长5%'])
      expect([words, modalitySaid(words)]).toEqual([words, 'target'])
    for (const words of ['将达5亿元', '将实现5亿元', '要达到5%', '要完成5%', '预算安排5亿元', '经批准的收入5亿元', '批复5亿元'])
      expect([words, modalitySaid(words)]).toEqual([words, 'target'])
    for (const words of ['完成年度计划的98%', '为年度计划的98%', '为预算的98%', '占预算的98%', '为目标任务的98%', '实际执行5亿元'])
      expect([words, modalitySaid(words)]).toEqual([words, 'actual'])
  })
})
