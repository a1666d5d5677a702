import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'share',
  says: [
    '[S] <share> S:whole [的] [<share-of>] [的] [<reached|kept|over>] {share:percent}',
    '[S] <share> {share:percent}',
    '[S] <share-of> [<reached|kept|over|raised-to|lowered-to>] [T] {share:percent}',
    '[S] <share> S:whole {whole:amount} 的 {share:percent}',
    '[S] <share> S:whole {whole:amount} [的] <share-of> [<reached>] {share:percent}',
    '[S] <share> {share:percent} [N]',
    '[S] <share> S:whole [的] <share-of> <from> [T] [的] {start:percent} <raised-to|lowered-to|to> [T] [的] {share:percent}',
    '[S] <share> S:whole [的] <share-of> [<compare>] <raised-to|lowered-to> [T] [的] {share:percent}',
  ],
  makes: { share: ['share', 'bound', 'level', 'composition', 'direction'], start: ['level', 'share', 'direction'], whole: ['level'] },
  reads: [
    '占地区生产总值的比重为38.4% ==> share 38.4%',
    '占全省的28.6% ==> share 28.6%',
    '占比达到51.2% ==> share 51.2%',
    '在货物出口总额中占比31.4% ==> share 31.4%',
    '税收占比保持在70%以上 ==> share 70%',
    '占规模以上工业总产值1290.5亿元的22.2% ==> whole 1290.5亿元, share 22.2%',
  ],
  leaves: ['占地面积12万平方米'],
})
