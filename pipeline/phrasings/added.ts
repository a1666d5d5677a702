import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'added',
  says: ['[S] <added> S {part:amount} (<joint> S {part:amount})*', 'S [<reached>] {part:amount} (<joint> S [<reached>] {part:amount})+'],
  makes: { part: ['level', 'total'] },
  reads: [
    '加上上级补助收入248.36亿元、债务转贷收入57.80亿元 ==> part 248.36亿元, part 57.80亿元',
    '减去上解支出3.2亿元 ==> part 3.2亿元',
    '出口152.3亿元、进口87.1亿元 ==> part 152.3亿元, part 87.1亿元',
  ],
  leaves: ['新增城镇就业3.2万人', '出口152.3亿元', '出口增长4.8%、进口增长6.1%'],
})
