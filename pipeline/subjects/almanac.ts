/** Years that everybody knows, for 周年. A user adds own ones (建市, 建校) in the configuration. */
export const FOUNDINGS: readonly { readonly words: RegExp; readonly year: number; readonly example: string }[] = [
  { words: /中华人民共和国成立|新中国成立|建国|国庆/, year: 1949, example: '2024年是中华人民共和国成立75周年' },
  { words: /中国共产党成立|建党|党的百年华诞/, year: 1921, example: '2021年是中国共产党成立100周年' },
  { words: /中国人民解放军建军|建军/, year: 1927, example: '2027年是建军100周年' },
  { words: /改革开放/, year: 1978, example: '2018年是改革开放40周年' },
  { words: /香港(?:特别行政区)?(?:回归|成立)/, year: 1997, example: '2022年是香港回归祖国25周年' },
  { words: /澳门(?:特别行政区)?(?:回归|成立)/, year: 1999, example: '2024年是澳门回归祖国25周年' },
  { words: /抗日战争(?:暨世界反法西斯战争)?胜利/, year: 1945, example: '2025年是中国人民抗日战争胜利80周年' },
  { words: /长征胜利/, year: 1936, example: '2016年是红军长征胜利80周年' },
  { words: /(?:深圳|珠海|汕头|厦门)?经济特区(?:成立|建立)/, year: 1980, example: '2020年是深圳经济特区建立40周年' },
  { words: /海南建省/, year: 1988, example: '2018年是海南建省30周年' },
  { words: /内蒙古自治区成立/, year: 1947, example: '2017年是内蒙古自治区成立70周年' },
  { words: /新疆维吾尔自治区成立/, year: 1955, example: '2025年是新疆维吾尔自治区成立70周年' },
  { words: /广西壮族自治区成立/, year: 1958, example: '2018年是广西壮族自治区成立60周年' },
  { words: /宁夏回族自治区成立/, year: 1958, example: '2018年是宁夏回族自治区成立60周年' },
  { words: /西藏自治区成立/, year: 1965, example: '2025年是西藏自治区成立60周年' },
]

const FOUNDED =
  /((?:19|20)\d{2})年(?:[^，。；\d]{0,10})(?:撤地设市|撤县设市|建市|设市|建区|设区|建县|成立|设立|建校|建省)/

/** What follows the last mark or 和 that parts two things: 中华人民共和国 is one. */
const LAST = /(?:[^，；、和]|(?<=共)和(?=国))*$/

/** The founding year that an anniversary counts from: stated in its sentence, told by the user (崇左市 → 2003), else known; null where none is. */
export function foundedIn(sentence: string, before: string, told: Readonly<Record<string, number>>): number | null {
  const stated = FOUNDED.exec(sentence)
  if (stated && !/(?:周年|年是)/.test(stated[0])) return Number(stated[1])
  const clause = before.slice(before.search(LAST))
  const own = Object.entries(told).find(([name]) => clause.includes(name))
  if (own) return own[1]
  return FOUNDINGS.find(row => row.words.test(clause))?.year ?? null
}
