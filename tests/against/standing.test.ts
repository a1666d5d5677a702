import { describe, expect, test } from 'vitest'
import { placeOf, samePlace } from '../../pipeline/against/places.ts'
import { GRADES, ROLES } from '../../pipeline/against/roles.ts'
import { draftOf, referenceTo } from '../draft.ts'

test.each([
  ['2024年宁州市政府工作报告', '', '宁州市'],
  ['政府工作报告（在明海市云湖区第七届人民代表大会第二次会议上）', '', '云湖区'],
  ['关于宁州市2023年预算执行情况和2024年预算草案的报告', '', '宁州市'],
  ['宁州市云溪区财政局2024年度部门决算', '', '云溪区'],
  ['政府工作报告', '云溪区政府工作报告_2015.txt', '云溪区'],
  ['2006年国务院政府工作报告', '', '全国'],
  ['政府工作报告', 'a.txt', ''],
])('whose document is %s (%s)', (title, file, place) => {
  expect(placeOf(title, file, '', '全市')).toBe(place)
})

test('a place is known by its short name, and nothing is known of one that is not said', () => {
  expect(samePlace('宁州市', '宁州')).toBe(true)
  expect(samePlace('宁州市', '云溪市')).toBe(false)
  expect(samePlace('宁州市', '')).toBeNull()
})

describe('the role of a reference', () => {
  const report = draftOf('2024年宁州市政府工作报告\n2023年，全市地区生产总值增长6.2%。')

  test.each(ROLES.map(row => [row.role, row.example] as const))('%s: %s', (role, example) => {
    const text = role === 'last-year' ? example.replaceAll('2023', '2022') : example
    expect(referenceTo(report, `${text}\n全市财政收入93亿元。`).role).toBe(role)
  })

  test('is that of a sibling where another place tells', () => {
    expect(referenceTo(report, '2024年云溪市政府工作报告\n2023年，全市地区生产总值增长7.4%。').role).toBe('sibling')
  })

  test('is what the user says, and so are place, year and grade', () => {
    const told = { role: 'plan', place: '宁州市', year: 2021, grade: 'final' } as const
    expect(referenceTo(report, '2024年云溪市政府工作报告\n', told)).toMatchObject(told)
  })
})

test.each(GRADES.map(({ grade, example }) => [grade, example] as const))('figures are %s in %s', (grade, example) => {
  expect(referenceTo(draftOf('宁州市报告'), `${example}\n全市财政收入93亿元。`).grade).toBe(grade)
})
