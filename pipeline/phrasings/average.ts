import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'average',
  says: [
    '[S] [T] [是] <average> [<raised|lowered>] {rate:percent|times} [N]',
    '[S] [T] <average> [<measure>] [<reached|kept>] {rate:percent} [N]',
    '[S] [T] [S] <average> <raised|lowered> {amount:amount|points|number} [N]',
    '[S] [T] <average> [S] [<reached>] {level:amount} [N]',
  ],
  makes: { rate: ['average-growth', 'compounded-growth'], amount: ['average-change', 'average-of-total'], level: ['level', 'average-of-total'] },
  reads: ['年均增长8.2% ==> rate 8.2%', '都是平均每年递增8.2% ==> rate 8.2%', '平均每年增加115.3亿元 ==> amount 115.3亿元', '年均增速达到6.7% ==> rate 6.7%', '年均增速8.1%领跑全省 ==> rate 8.1%'],
  leaves: ['人均可支配收入39502元', '同比增长8.2%'],
})
