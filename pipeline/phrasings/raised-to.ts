import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'raised-to',
  says: ['[S] [<compare>] <raised-to|lowered-to|became> [T] [的] {end:amount|percent|number} [N]',
    '[S] <raised|lowered> <to> {end:amount|percent|number} [N]'],
  makes: { end: ['level', 'direction'] },
  reads: ['城镇化率提高到65.2% ==> end 65.2%', '床位增加到1.35万张 ==> end 1.35万张'],
  leaves: ['由13亿元增加到'],
})
