import { definePhrasing } from '../phrasing.ts'

/** How far from a plan: neither a level nor a change of one. */
export default definePhrasing({
  id: 'excess',
  says: ['[S] <over> [T] <plan> {excess:amount|percent|points|number} [N]'],
  makes: { excess: [] },
  reads: ['超年度计划36亿元 ==> excess 36亿元', '收入超年初预算2.4个百分点 ==> excess 2.4个百分点'],
  leaves: ['超过36亿元', '完成年度计划的98%'],
})
