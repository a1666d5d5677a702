import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'points',
  says: [
    '[S] [T] [<compare>] [<measure>] <raised|lowered> {points:points}',
    '[S] [<measure>] <than> T:base [<measure|plan>] <raised|lowered> {points:points}',
    '[S] <compare> S:after <raised|lowered> {points:points}',
    '[S] [<measure>] <compare> <raised|lowered|against> {points:points}',
  ],
  makes: { points: ['points', 'comparison'] },
  reads: [
    '提高1.21个百分点 ==> points 1.21个百分点',
    '增速比上年加快2.1个百分点 ==> points 2.1个百分点',
    '城镇化率比上年末提高0.9个百分点 ==> points 0.9个百分点',
    '占比比上年提高0.6个百分点 ==> points 0.6个百分点',
  ],
  leaves: ['高于全国平均水平2.1个百分点', '增速比上年加快'],
})
