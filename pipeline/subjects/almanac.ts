/** An event that everybody dates alike, by the words right before its 周年; sorted by year. */
export interface Founding {
  readonly words: RegExp
  readonly year: number
  readonly example: string
}

const row = (year: number, words: string, example: string): Founding => ({
  year,
  words: new RegExp(`(?:${words})[”’》」]?(?:祖国|以来)?(?:的)?$`),
  example,
})

/** A user adds own ones (建市, 建校) in the configuration. */
export const FOUNDINGS: readonly Founding[] = [
  row(1866, '孙中山(?:先生|同志)?诞辰', '2016年是孙中山先生诞辰150周年'),
  row(1886, '朱德(?:同志)?诞辰', '2026年是朱德同志诞辰140周年'),
  row(1893, '毛泽东(?:同志|主席)?诞辰', '2023年是毛泽东同志诞辰130周年'),
  row(1898, '(?:周恩来|刘少奇|彭德怀)(?:同志)?诞辰', '2018年是周恩来同志诞辰120周年'),
  row(1904, '邓小平(?:同志)?诞辰', '2024年是邓小平同志诞辰120周年'),
  row(1905, '陈云(?:同志)?诞辰', '2025年是陈云同志诞辰120周年'),
  row(1911, '辛亥革命', '2021年是辛亥革命110周年'),
  row(1919, '五四运动', '2019年是五四运动100周年'),
  row(1921, '中国共产党(?:成立|诞生)|建党', '2021年是中国共产党成立100周年'),
  row(1927, '人民解放军建立|建军|南昌起义', '2027年是中国人民解放军建军100周年'),
  row(1935, '遵义会议(?:召开)?', '2025年是遵义会议召开90周年'),
  row(1936, '长征胜利', '2016年是红军长征胜利80周年'),
  row(1937, '全民族抗战爆发|七七事变', '2017年是全民族抗战爆发80周年'),
  row(1945, '联合国成立', '2025年是联合国成立80周年'),
  row(1945, '(?:抗日战争|抗战|反法西斯战争)胜利', '2025年是中国人民抗日战争暨世界反法西斯战争胜利80周年'),
  row(1947, '内蒙古自治区成立', '2017年是内蒙古自治区成立70周年'),
  row(1949, '中华人民共和国成立|新中国成立|共和国成立|人民政协成立|建国|国庆', '2024年是中华人民共和国成立75周年'),
  row(1950, '抗美援朝(?:出国作战)', '2020年是中国人民志愿军抗美援朝出国作战70周年'),
  row(1954, '全国人民代表大会(?:制度)?(?:成立|建立)|人民代表大会制度(?:成立|建立)', '2024年是全国人民代表大会成立70周年'),
  row(1955, '新疆维吾尔自治区成立', '2025年是新疆维吾尔自治区成立70周年'),
  row(1958, '(?:广西壮族|宁夏回族)自治区成立', '2018年是广西壮族自治区成立60周年'),
  row(1965, '西藏自治区成立', '2025年是西藏自治区成立60周年'),
  row(1978, '改革开放', '2018年是改革开放40周年'),
  row(1979, '深圳建市', '2019年是深圳建市40周年'),
  row(1980, '(?<!海南|喀什)(?:经济)?特区(?:成立|建立)', '2020年是深圳经济特区建立40周年'),
  row(1988, '海南建省(?:办经济特区)?', '2018年是海南建省办经济特区30周年'),
  row(1990, '浦东开发开放', '2020年是浦东开发开放30周年'),
  row(1997, '香港(?:特别行政区)?(?:回归|成立)', '2022年是香港回归祖国25周年'),
  row(1997, '重庆直辖', '2017年是重庆直辖20周年'),
  row(1999, '澳门(?:特别行政区)?(?:回归|成立)', '2024年是澳门回归祖国25周年'),
  row(2001, '加入(?:世贸组织|世界贸易组织)|入世', '2021年是我国加入世贸组织20周年'),
  row(2005, '(?:绿水青山就是金山银山|两山)[”’]?(?:重要)?(?:理念|论)(?:提出|发表)?', '2025年是“两山”理念提出20周年'),
  row(2013, '一带一路[”’]?(?:倡议)?(?:提出)?', '2023年是“一带一路”倡议提出10周年'),
  row(2014, '京津冀协同发展(?:战略)?(?:提出|实施|上升为国家战略)', '2024年是京津冀协同发展战略提出10周年'),
  row(2017, '雄安新区设立', '2027年是雄安新区设立10周年'),
]

const FOUNDED =
  /((?:19|20)\d{2})年(?:[^，。；\d]{0,10})(?:撤地设市|撤县设市|建市|设市|建区|设区|建县|成立|设立|建校|建省)/

/** What follows the last mark or 和 that parts two things: 中华人民共和国 is one. */
const LAST = /(?:[^，；、和]|(?<=共)和(?=国))*$/

/** The founding year that its sentence states, or that the user tells (崇左市 → 2003); null where neither does. */
export function foundedAsTold(sentence: string, before: string, told: Readonly<Record<string, number>>): number | null {
  const stated = FOUNDED.exec(sentence)
  if (stated && !/(?:周年|年是)/.test(stated[0])) return Number(stated[1])
  const clause = before.slice(before.search(LAST))
  return Object.entries(told).find(([name]) => clause.includes(name))?.[1] ?? null
}

/** The year of the event that the words before an anniversary end with; null where everybody does not know it. */
export const foundedIn = (before: string): number | null =>
  FOUNDINGS.find(({ words }) => words.test(before))?.year ?? null
