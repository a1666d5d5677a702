import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'change',
  says: [
    '[S] [T] [<compare>] <raised|lowered> [<total>] {amount:amount|number} [N]',
    '[S] <compare> S:after <raised|lowered> {amount:amount|number}',
    '[S] <than> T:base [<measure|plan>] <raised|lowered> {amount:amount|number} [N]',
    '[S] <compare> <raised|lowered> N:after {amount:amount|number}',
    '[S] <compare> 新增 {amount:amount}',
    '[S] <than> S:other <raised|lowered> {amount:amount|number}',
  ],
  makes: { amount: ['change', 'level'] },
  reads: ['比上年增加20.51亿元 ==> amount 20.51亿元', '床位净增0.09万张 ==> amount 0.09万张'],
  leaves: ['平均每年增加115.3亿元'],
})
