import { definePhrasing } from '../phrasing.ts'

const DOES = '<raised|lowered|reached|kept|raised-to|lowered-to|over|rank|share|against>'
const ANY = 'amount|percent|points|times|rank|number'

export default definePhrasing({
  id: 'dealt',
  says: [
    `[S] [<compare>] [<each>] [<average>] [${DOES}] [<total>] {value:${ANY}} [N] (<joint> {value:${ANY}} [N])+`,
    `[S] [<each>] <than> T:base [<measure|plan>] <raised|lowered> {value:${ANY}} (<joint> [<raised|lowered>] {value:${ANY}})+`,
    '[S] <share> S:whole [的] [<share-of>] [<each>] <raised|lowered> {value:points|amount} (<joint> {value:points})+',
    `[S] <average> <each> [${DOES}] {value:${ANY}} (<joint> {value:${ANY}})*`,
    `T (<joint> T)+ [S] [<each>] [<compare>] [${DOES}] {value:${ANY}} (<joint> {value:${ANY}})+`,
    `[S] <each> [<compare>] [<average>] [${DOES}] [S:after] {value:${ANY}} (<joint> [<raised|lowered>] {value:${ANY}})*`,
    `[S] [<each>] <from> [T:base] [的] {start:${ANY}} (<joint> {start:${ANY}})+ [<each>] <raised-to|lowered-to|to|became> [T] [的] {value:${ANY}} (<joint> {value:${ANY}})+`,
    `[S] [<each>] <rank> S:field {value:rank} (<joint> {value:rank})+`,
    `[S] <share> S:whole [<share-of>] [的] [<each>] [<reached>] {value:percent} (<joint> {value:percent})+`,
    `[S] [<each>] <reached|share> [T] <plan> [的] [<each>] {value:percent} (<joint> {value:percent})+`,
  ],
  makes: {
    value: ['respectively', 'level', 'growth', 'change', 'points', 'rank', 'share', 'composition', 'average-growth', 'multiple', 'attainment', 'comparison', 'direction'],
    start: ['level'],
  },
  reads: [
    '城镇居民、农村居民人均可支配收入分别达到39502元、17918元 ==> value 39502元, value 17918元',
    '全市和市本级收入分别占预算调整数的106.2%和105.9% ==> value 106.2%, value 105.9%',
    '分别增长4.8%、7.2%和5.9% ==> value 4.8%, value 7.2%, value 5.9%',
  ],
  leaves: ['出口增长4.8%', '分别完成投资'],
})
