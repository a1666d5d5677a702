import { definePhrasing } from '../phrasing.ts'

const DOES = '[<reached|doing>] [<compare>] <raised|lowered>'

export default definePhrasing({
  id: 'counted',
  says: [
    `[S] [的] {among:amount} N [<reached>] {part:amount} N ${DOES}`,
    '[S] 的 {among:amount} N [<reached>] {part:amount} [N]',
    '[S] {among:amount} N <reached> {part:amount} N [<doing>] [N]',
    `[<reached>] {part:amount} N ${DOES}`,
    'S 的 {among:amount} [N]',
  ],
  makes: { among: ['level', 'total'], part: ['level', 'total'] },
  reads: [
    '在统计的58种工业产品中有43种产品产量实现增长 ==> among 58种, part 43种',
    '有18个行业同比增长 ==> part 18个',
    '建成投产的46个 ==> among 46个',
  ],
  leaves: ['18个行业增长5.2%', '占全省的28.6%'],
})
