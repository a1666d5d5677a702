import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'ranked',
  says: [
    '[S] [<each>] <rank|kept|raised-to|reached> [S:field] {rank:rank} [N]',
    'S {rank:rank} [N]',
    'S {size:amount} N [<rank>] {rank:rank}',
    '[S] [<each>] <rank> [S:field] {size:amount} N [<rank>] {rank:rank}',
    '[S] <from> [T:base] [的] [<rank>] [S:field] [的] {from:rank} (<joint> {from:rank})* <raised-to|lowered-to|rank> [T] [的] [S:field] {rank:rank}',
    '、 [S] <rank> S:field',
  ],
  makes: { rank: ['rank'], from: ['rank'], size: [] },
  reads: [
    '总量居全省第3位 ==> rank 第3位',
    '排名全国第12位 ==> rank 第12位',
    '钢、铝产量从全国第8位、第4位双双跃居第1位 ==> from 第8位, from 第4位, rank 第1位',
    '综合实力由2020年的全国第62位提升到2025年的第56位 ==> from 第62位, rank 第56位',
  ],
  leaves: ['总量居全省前列', '增长3.2%'],
})
