import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'against',
  says: [
    '[S] [<each>] <against> S [<measure|average>] {points:points}',
    '[S] [<each>] <than> S <raised|lowered|against> {points:points}',
    '[S] [<each>] <against> S {other:percent} 的 S {points:points}',
    '[S] [<each>] <against> S {points:points} (<joint> {points:points})*',
    '[S] <against|than> S {rate:percent} <raised|lowered> {points:points}',
  ],
  makes: { points: ['points', 'comparison'] },
  reads: [
    '高于全国平均水平2.1个百分点 ==> points 2.1个百分点',
    '比全省快0.8个百分点 ==> points 0.8个百分点',
  ],
  leaves: ['比上年提高2.1个百分点', '高于上年的企业12家'],
})
