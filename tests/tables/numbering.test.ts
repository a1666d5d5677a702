import { expect, test } from 'vitest'
import { told } from './told.ts'

const table = (wages: string, pay: string): readonly string[] =>
  [
    '项目,2026年预算数',
    '合计,23796',
    '一、工资福利支出,5400',
    '基本工资,2150',
    `津贴补贴,${wages}`,
    '奖金,1020',
    '二、商品和服务支出,3434',
    '办公经费,1907',
    `培训费,${pay}`,
    '委托业务费,1216',
    '三、资本性支出,7416',
    '房屋建筑物购建,5005',
    '设备购置,2411',
    '四、个人和家庭补助,6171',
    '抚恤金,2052',
    '助学金,4119',
    '五、其他支出,1375',
  ]

test('what stands between two numbers adds up to the first, if all others of the table do', () => {
  expect(told(...table('2230', '311'))).toEqual([])
  expect(told(...table('2230', '371'))).toEqual(['warning sum-of-parts 3434 → 3494'])
})

test('where two fail, the numbers do not mean sums', () => {
  expect(told(...table('2290', '371'))).toEqual([])
})
