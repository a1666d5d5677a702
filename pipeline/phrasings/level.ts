import { definePhrasing } from '../phrasing.ts'

export default definePhrasing({
  id: 'level',
  says: [
    '[S] [<reached|kept|over|total>] [<total>] {level:amount|percent|number|times|points} [N]',
    '[S] <total> <reached|kept|over> {level:amount|percent|number} [N]',
    'S [<each>] [<total>] <reached|kept|over|total> [<total>] [T] {level:amount|percent|number|times|points} [N]',
    'S T S [<total>] [<reached|kept|over>] {level:amount|percent|number} [N]',
    '[S] [T] [S] 的 有|达|共有 {level:amount|number} [N]',
    '<opener> {level:amount} [N] <reached> S:other',
    '[S] <reached|total|kept> S {level:amount|percent|number} [N]',
  ],
  makes: { level: ['level', 'total', 'bound', 'share'] },
  reads: [
    '全市地区生产总值1117.56亿元 ==> level 1117.56亿元',
    '其中56项为全国首创 ==> level 56项',
    '森林覆盖率达到55.4% ==> level 55.4%',
    '依法审结的有268件 ==> level 268件',
    '新建改建学校36所 ==> level 36所',
    '粮食播种面积稳定在86万亩以上 ==> level 86万亩',
    '对经济增长的贡献率达60.5% ==> level 60.5%',
  ],
  leaves: ['由13亿元增加到93亿元', '税收占比保持在70%以上', '工业增加值增速8.6%'],
})
