import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'share-moved',
  says: ['[S] <share> [S:whole] [<share-of>] [T] [<compare>] <raised|lowered> {points:points}',
    '[S] <share> [S:whole] [<share-of>] <than> T:base <raised|lowered> {points:points}'],
  makes: { points: ['points'] },
  reads: [
    '占地区生产总值的比重提高3.4个百分点 ==> points 3.4个百分点',
    '占全市用电量的比重比2022年下降0.9个百分点 ==> points 0.9个百分点',
  ],
  leaves: ['占地区生产总值的比重达到38.4%', '比重提高'],
})
