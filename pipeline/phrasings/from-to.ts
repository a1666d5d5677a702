import { definePhrasing } from '../phrasing.ts'

const TO = '<raised-to|lowered-to|became|to|reached|over>'

/** Of several things fewer are made, without 由. */
const MERGED = '整合为|整合成|合并为|合并成|归并为|归并成|撤并为|简化为|精简为|压减为|整合优化为|优化整合为|清理整合为'

export default definePhrasing({
  id: 'from-to',
  says: [
    `[S] <from> [T:base] [的] {start:amount|percent|number} [N] [T] ${TO} [T] [的] {end:amount|percent|number} [N]`,
    `S <from> [T:base] [的] S:per {start:amount} ${TO} [S:per] {end:amount}`,
    `[S] <from> [T:base] [的] {start:amount|percent|number} [N] <raised|lowered> <to> [T] [的] {end:amount|percent|number} [N]`,
    `[S] <from> [T:base] 的 {start:amount|percent|number} [N] <raised|lowered> {amount:amount|points} <to> {end:amount|percent|number}`,
    `[S] <compare|than> [T:base] [的] {start:amount|percent|number} [N] ${TO} [T] [的] {end:amount|percent|number} [N]`,
    `[S] <from> S:then 的 {start:amount|percent|number} [N] ${TO} [T] [的] {end:amount|percent|number} [N]`,
    '[S] <from> T:base [的] {start:amount|percent|number}',
    `[S] [T:base] [的] {start:amount} N ${MERGED} {end:amount} [N]`,
    '[S] [T:base] [的] {start:amount|percent|number} <raised-to|lowered-to|became|to> [T] [的] {end:amount|percent|number}',
  ],
  makes: { start: ['level', 'direction'], end: ['level', 'direction'], amount: ['change', 'points'] },
  reads: [
    '进出口总额由2022年的218.6亿元增加到239.4亿元 ==> start 218.6亿元, end 239.4亿元',
    '常住人口城镇化率从46.81%提高到2023年的48.02% ==> start 46.81%, end 48.02%',
    '高新技术企业从386家增至472家 ==> start 386家, end 472家',
    '用水量由每万元28.6立方米下降到26.9立方米 ==> start 28.6立方米, end 26.9立方米',
    '托育机构从建区时的12家增加到86家 ==> start 12家, end 86家',
    '床位1.26万张增加到1.35万张 ==> start 1.26万张, end 1.35万张',
    '将原来的12道手续简化为5道手续 ==> start 12道, end 5道',
    '86个园区整合优化为45个 ==> start 86个, end 45个',
  ],
  leaves: ['由5个县组成', '从业人员12万人', '由财政出资3亿元', '12家企业产值超过10亿元'],
})
