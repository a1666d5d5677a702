import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'ranked',
  says: [
    '[S] [<each>] <rank|kept|raised-to|reached> [S:field] {rank:rank} [N]',
    'S {rank:rank} [N]',
    'S {size:amount} N [<rank>] {rank:rank}',
    '[S] [<each>] <rank> [S:field] {size:amount} N [<rank>] {rank:rank}',
    '[S] <from> [T:base] [S:field] [的] {from:rank} <raised-to|lowered-to|rank> [S:field] {rank:rank}',
  ],
  makes: { rank: ['rank'], from: ['rank'], size: [] },
  reads: ['总量居全省第3位 ==> rank 第3位', '排名全国第12位 ==> rank 第12位'],
  leaves: ['总量居全省前列', '增长3.2%'],
})
