import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'base',
  says: [
    '[S] <compare> [的] {start:amount|percent|number} [<measure>] <raised|lowered> {rate:percent|points|times|amount}',
    '[S] <than> T [的] {start:amount|percent|number} [<measure>] <raised|lowered> {rate:percent|points|times|amount}',
    '[S] <reached> T [的] {start:amount|percent}',
    'T [<reached>] {start:amount|percent}',
  ],
  makes: { start: ['level'], rate: ['growth', 'points', 'multiple', 'change'] },
  reads: ['比上年的101.37亿千瓦时下降2.7% ==> start 101.37亿千瓦时, rate 2.7%', '上年为8935万吨 ==> start 8935万吨'],
  leaves: ['比上年增长9.5%', '2023年末常住人口210万人'],
})
