import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'attained',
  says: [
    '[S] <reached|share> [T] <plan> [的] {rate:percent}',
    '[S] <reached|share> [S] <plan> [的] {rate:percent}',
    '[S] <reached|share> [T] [S] <plan> {planned:amount} 的 {rate:percent}',
  ],
  makes: { rate: ['attainment', 'share'], planned: ['level'] },
  reads: ['完成年初预算的101.3% ==> rate 101.3%', '为预算的99.5% ==> rate 99.5%', '占年度任务的126% ==> rate 126%'],
  leaves: ['占全省的比重'],
})
