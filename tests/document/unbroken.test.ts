import { describe, expect, test } from 'vitest'
import { unbroken } from '../../pipeline/document/unbroken.ts'
import { paragraphsOfLines } from '../../pipeline/document/lines.ts'
import { audited } from '../read/audited.ts'
import { draftOf } from '../draft.ts'

const WIDTH = 24

/** Breaks a text at a fixed width, as what is copied out of a PDF or a mail is broken. */
const broken = (paragraphs: readonly string[], first = '', between = ''): string =>
  paragraphs
    .flatMap(paragraph => [...(`${first}${paragraph}`.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? []), between])
    .join('\n')
    .replace(/\n+$/, '\n')

const SENTENCE = '我们坚持稳字当头，扎实推进各项工作，全市经济运行总体平稳，发展质量稳步提高，民生保障更加有力。'
const LISTED = '全面推进四大工程，即数字工程、民生工程、生态工程、文化工程，今年四大工程共完成投资12.5亿元，比上年增长6.1%。'
const PARAGRAPHS = [SENTENCE, LISTED, SENTENCE, `一是抓好生产。${SENTENCE}二是抓好流通。${SENTENCE}`, SENTENCE]

describe('a text that was broken into lines', () => {
  test.each([
    ['paragraphs that begin further in', '　　', ''],
    ['paragraphs with a blank line between them', '', '\n'],
  ])('is read as its paragraphs: %s', (_, first, between) => {
    const text = broken(PARAGRAPHS, first, between)
    expect(paragraphsOfLines(text).map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''))).toEqual(PARAGRAPHS)
    expect(unbroken(draftOf(text)).draft.text.split(/\s+/).filter(words => words !== '')).toEqual(PARAGRAPHS)
  })

  test.each(['txt', 'md'] as const)('has no break within a list, a name or a number, and keeps its places: %s', format => {
    const text = broken(PARAGRAPHS, '', '\n')
    const { figures, findings, source } = audited({ ...draftOf(text), format, blocks: null })
    expect(findings).toEqual([])
    expect(source.text).toBe(text)
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(figures.map(figure => figure.text))
    expect(figures.map(figure => figure.text.replace('\n', ''))).toContain('6.1%')
  })

  test.each([
    '推进四大工程，即数字工程、民\n生工程、生态工程、文化工程。\n',
    '总收入13亿元，其构成是：①本级收入4.4亿元；\n②上级补助2.6亿元，其中返还1.3亿元，一般转\n移支付1.3亿元；③调入资金6亿元。\n',
  ])('accuses no list of a line that breaks off, where too few lines tell that they were broken: %j', text => {
    expect(audited(draftOf(text)).findings).toEqual([])
  })

  test('is joined where a number that the line had no room for begins the next', () => {
    const lines = ['　　全年完成投资一百二十余亿元，其中民间投资九十余亿元，增长百分之六，比上年提高', '123456.78万元。']
    const long = [...Array.from({ length: 9 }, () => SENTENCE.slice(0, 40)), '更加有力。']
    const text = `${[...lines, `　　${long[0]?.slice(2) ?? ''}`, ...long.slice(1)].join('\n')}\n`
    expect(unbroken(draftOf(text)).draft.text.split('\n')[0]).toBe(`　　${lines.join('').trim()}`)
  })

  test('is not joined where its lines are of any length', () => {
    const text = '一、工业\n增产。\n二、农业\n丰收\n三、商业'
    expect(unbroken(draftOf(text)).draft.text).toBe(text)
  })
})
