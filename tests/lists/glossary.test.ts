import { describe, expect, test } from 'vitest'
import { listCounts } from './read.ts'

/** Made-up entries of glossaries: each number of a name, and how many the entry lists of what it counts. */
describe('a name in a glossary', () => {
  test.each([
    ['every item has the word of its number', '4.“三通一码”：东服通、东政通、东企通、东码。', ['三 3']],
    ['the words stand at the beginning', '4.“三上门两加强”：上门讲、上门办、上门查，加强管、加强服。', ['三 3', '两 2']],
    ['two names share one list', '6.“三大高地”“两大战略”：东河高地、西岭高地、南山高地、甲战略、乙战略。', ['三大 3', '两大 2']],
    ['each number has a list of its own', '8.“两级三类”规划：“两级”为市、县，“三类”指总体规划、详细规划和专项规划。', ['两 2', '三类 3']],
    ['half brackets stand beside the names', '8.“两横”路网：“两横”(东西向)指甲路、乙路、丙路。', ['两 3']],
    ['six of what begins with 一', '9.“六个一”：一批企业、一个平台、一支基金、一个联盟、一套政策。', ['六个 5']],
    ['the quotes hold what it is, too', '10.“三名工程”：指“名医(名科)、名医院、名诊所”引进工程。', ['三名 3']],
    ['the list stands in quotes', '10.“三名”工程：指“名医、名院、名科、名店”工程。', ['三名 4']],
    ['the name stands without quotes', '10.三馆：艺术馆、科技馆。', ['三 2']],
    ['the marks before it are brackets', '〔10〕“三馆”：艺术馆、科技馆、青少年宫。', ['三 3']],
  ])('%s: %s', (_, entry, expected) => {
    const found = listCounts(`名词解释\n${entry}`)
    expect(expected.filter(one => !found.includes(one))).toEqual([])
  })

  test.each([
    ['the entry explains and does not list', '5.“三化”改造：推动企业实现高端、智能、绿色的改造。'],
    ['not every item has one of the words', '5.“三通一码”：东服通、东政通、东企网、东码。'],
  ])('is left alone where %s: %s', (_, entry) => expect(listCounts(`名词解释\n${entry}`)).toEqual([]))

  test('that holds two numbers is no list in running text', () => {
    expect(listCounts('粮食面积、总产、单产实现“两增一稳”。')).toEqual([])
  })
})
