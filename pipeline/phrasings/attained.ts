import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'attained',
  says: [
    '[S] <reached|share> [T] <plan> [的] {rate:percent}',
    '[S] <reached|share> [S:plan] <plan> [的] {rate:percent}',
    '[S] <reached|share> [T] 计划|年度计划|全年计划|目标|年度目标|任务|年度任务 S:plan 的 {rate:percent}',
    '[S] <reached|share> [T] [S:plan] <plan> {plan:amount} 的 {rate:percent}',
  ],
  makes: { rate: ['attainment', 'share'], plan: ['level'] },
  reads: ['完成年初预算的101.3% ==> rate 101.3%', '为预算的99.5% ==> rate 99.5%', '占年度任务的126% ==> rate 126%'],
  leaves: ['占全省的比重'],
})
