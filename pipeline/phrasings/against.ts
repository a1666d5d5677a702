import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'against',
  says: [
    '[S] [<each>] <against> S:other [<measure|average>] {points:points}',
    '[S] [<each>] <than> S:other [<measure|average>] <raised|lowered|against> {points:points}',
    '[S] [<each>] <against> S:other {other:percent} 的 [S:other] {points:points}',
    '[S] [<each>] <against> S:other {points:points} (<joint> {points:points})*',
    '[S] [<each>] <against> S:other {points:amount} <joint> {points:points}',
    '[S] [<each>] 高于|低于|快于|慢于 S:other {points:percent}',
    '[S] [<each>] <than> S:other 高|低|快|慢 {points:percent}',
    '[S] [<each>] <against> T:base [S:other] [<measure>] {points:points}',
    '[S] <against|than> S:other {other:percent} <raised|lowered> {points:points}',
  ],
  makes: { points: ['points', 'comparison'], other: [] },
  reads: [
    '高于全国平均水平2.1个百分点 ==> points 2.1个百分点',
    '比全省快0.8个百分点 ==> points 0.8个百分点',
  ],
  leaves: ['比上年提高2.1个百分点', '高于上年的企业12家'],
})
