import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'count',
  says: ['{count:amount} N:topic [<reached|kept|over|total|each>] {value:amount|percent|number} [N]'],
  makes: { count: ['level', 'total'], value: ['level', 'total'] },
  reads: [
    '36个重点项目完成投资182.4亿元 ==> count 36个, value 182.4亿元',
    '12家企业产值超过10亿元 ==> count 12家, value 10亿元',
  ],
  leaves: ['新开工36个重点项目', '重点项目完成投资182.4亿元'],
})
