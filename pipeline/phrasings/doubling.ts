import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'doubling',
  says: ['[S] [<compare>] [<raised>] {times:doublings}', '[S] <than> T:base [<measure|plan>] <raised> {times:doublings}'],
  makes: { times: ['doubling'] },
  reads: ['五年翻两番 ==> times 两番', '旅游收入比2018年翻一番 ==> times 一番'],
  leaves: ['旅游收入增长2倍', '外语翻译12人'],
})
