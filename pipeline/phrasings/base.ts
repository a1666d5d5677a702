import { definePhrasing } from '../phrasing.ts'

/** The year before, by all its names. */
const PAST = '上年|去年|上年同期|去年同期|上年末|去年末|上年底|去年底'

export default definePhrasing({
  id: 'base',
  says: [
    '[S] <compare> [的] {start:amount|percent|number} [<measure>] <raised|lowered> {rate:percent|points|times|amount}',
    '[S] <than> {start:amount|percent|number} [N] <raised|lowered> {rate:percent|times}',
    '[S] <than> T:base [的] {start:amount|percent|number} [<measure>] <raised|lowered> {rate:percent|points|times|amount}',
    '[S] <than> <reached|plan> [的] {start:amount|number} [N] <raised|lowered> {rate:percent|times|amount}',
    '[S] <than> S:other [的] {start:amount|number} <raised|lowered> {rate:percent|times|amount}',
    `[S] <reached> ${PAST} [的] {start:amount|percent}`,
    `${PAST} [<reached>] {start:amount|percent}`,
  ],
  makes: { start: ['level'], rate: ['growth', 'points', 'multiple', 'change'] },
  reads: [
    '比上年的101.37亿千瓦时下降2.7% ==> start 101.37亿千瓦时, rate 2.7%',
    '比现有的86个减少27个 ==> start 86个, rate 27个',
    '上年为8935万吨 ==> start 8935万吨',
  ],
  leaves: ['比上年增长9.5%', '2023年末常住人口210万人'],
})
