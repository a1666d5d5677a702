import { definePhrasing } from '../phrasing.ts'

/** A verb with what it acts on: so many of it, and no change of a stock. */
export default definePhrasing({
  id: 'acted',
  says: ['[S] <raised|lowered> S:object {level:amount} [N]'],
  makes: { level: ['level', 'total'] },
  reads: [
    '增加学位1200个 ==> level 1200个',
    '减少审批环节9个 ==> level 9个',
    '扩大冬小麦播种面积86万亩 ==> level 86万亩',
    '拉动社会投资66亿元 ==> level 66亿元',
  ],
  leaves: ['比上年增加1200个', '增长5.2%', '新增学位1200个'],
})
