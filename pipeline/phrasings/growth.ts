import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'growth',
  says: [
    '[S] [T] [<compare>] <raised|lowered> {rate:percent}',
    '[S] <compare> S:after <raised|lowered> {rate:percent}',
    '[S] <than> T:base [<measure|plan>] <raised|lowered> {rate:percent}',
    'S 增速|增幅|涨幅|降幅|增长率|增长速度|实际增速|名义增速|同比增速 [<compare>] [<reached>] {rate:percent}',
    '[S] <compare> {rate:percent}',
    '[S] {count:amount} N <reached|doing> S [<compare>] <raised|lowered> {rate:percent}',
    '[S] [T] <kept|reached> {rate:percent} [以上|左右] [的] 增长|增速|增幅|增长率',
    '、 [S] [T] <kept|reached> 两位数增长|两位数增速',
  ],
  makes: { rate: ['growth', 'average-growth', 'compounded-growth', 'bound'], count: ['level'] },
  reads: [
    '外贸进出口总额比上年增长9.5% ==> rate 9.5%',
    '下降3.2% ==> rate 3.2%',
    '粮食产量保持3%以上增长 ==> rate 3%',
    '高技术制造业增加值保持8%左右的增速 ==> rate 8%',
    '规模以上工业增加值增速达8.6% ==> rate 8.6%',
    '粮食产量比2019年增长12.4% ==> rate 12.4%',
    '12家保险机构累计实现保费收入比上年增长6.4% ==> count 12家, rate 6.4%',
  ],
  leaves: ['比全国平均水平高出两成的企业12家', '年均增速8.6%', '对经济增长的贡献率达60.5%'],
})
