import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'composition',
  says: [
    '[S] [比] [<reached|became|rank>] {member:ratio} (∶|：|:|︰ {member:ratio})*',
    '[S] <from> [T:base] [的] {start:ratio} (∶|：|:|︰ {start:ratio})* <became|raised-to|to> [T] [的] {member:ratio} (∶|：|:|︰ {member:ratio})*',
  ],
  makes: { member: ['composition', 'share', 'level'], start: ['composition', 'share', 'level'] },
  reads: [
    '三次产业结构为7.1∶38.3∶54.6 ==> member 7.1, member 38.3, member 54.6',
    '三次产业比例为6.8︰41.2︰52.0 ==> member 6.8, member 41.2, member 52.0',
    '三次产业结构由2022年的8∶38∶54调整为7∶38∶55 ==> start 8, start 38, start 54, member 7, member 38, member 55',
  ],
  leaves: ['第三产业增加值54.6亿元', '占比为38.3%'],
})
