import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'multiple',
  says: [
    '[S] [T] [<compare>] <raised> [<total>] {multiple:times}',
    '[S] <than> T:base [<measure|plan>] <raised> {multiple:times}',
    '[S] <reached|share> [T:base] [S:other] [的] {multiple:times}',
    '[S] <raised-to|reached> S:other 的 {multiple:times}',
    '[S] <reached|share> T:base [的] {whole:amount} 的 {multiple:times}',
  ],
  makes: { multiple: ['multiple', 'growth', 'level'], whole: ['level'] },
  reads: [
    '规模扩大了16.6倍 ==> multiple 16.6倍',
    '快递业务量比2018年增长2.2倍 ==> multiple 2.2倍',
    '是2015年的2.4倍 ==> multiple 2.4倍',
    '是上年9.35万辆的2倍 ==> whole 9.35万辆, multiple 2倍',
  ],
  leaves: ['规模扩大了16.6%', '翻两番'],
})
