import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'plan',
  says: [
    '[S] <plan> [<total>] [<reached|became>] {planned:amount}',
    'S 计划 [<total>] [<reached|became>] {planned:amount}',
    'S T S <plan> [<total>] [<reached|became>] {planned:amount}',
    '[S] <plan> <from> {start:amount} <became|raised-to|lowered-to> {planned:amount}',
  ],
  makes: { planned: ['level', 'total'], start: ['level'] },
  reads: [
    '一般公共预算支出年初预算为153.8亿元 ==> planned 153.8亿元',
    '政府性基金收入计划64.8亿元 ==> planned 64.8亿元',
    '年度任务1200套 ==> planned 1200套',
    '社会保险基金收入年初预算合计17824万元 ==> planned 17824万元',
  ],
  leaves: ['完成预算的98.5%', '预算外资金153.8亿元'],
})
