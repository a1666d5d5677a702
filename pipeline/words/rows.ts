/**
 * An item of a row, and what parts it from the one before: 、 和 与 及 以及, “ where two quotes stand side by side, or ''
 * where it is the first.
 */
export interface Item {
  readonly words: string
  readonly by: '' | '、' | '和' | '与' | '及' | '以及' | '“'
}

/** Words and names in which 、 和 与 or 及 parts nothing, sorted: among them industries and goods as GB/T 4754 names them. */
export const WHOLE: readonly (readonly [words: string, example: string])[] = [
  ['与会', '与会代表'],
  ['中和', '碳达峰碳中和'],
  ['交通运输、仓储和邮政', '交通运输、仓储和邮政业'],
  ['亲和', '提高亲和力'],
  ['人力资源和社会保障', '人力资源和社会保障部门'],
  ['住宿和餐饮', '住宿和餐饮业'],
  ['住房和城乡', '住房和城乡建设'],
  ['体育、娱乐用品', '体育、娱乐用品类'],
  ['信息传输、软件和信息技术', '信息传输、软件和信息技术服务业'],
  ['公共管理、社会保障和社会组织', '公共管理、社会保障和社会组织'],
  ['共和国', '共和国成立'],
  ['农、林、牧、渔', '农、林、牧、渔业'],
  ['农业和农村', '农业和农村工作'],
  ['化学原料和化学制品', '化学原料和化学制品制造业'],
  ['卫生和社会工作', '卫生和社会工作'],
  ['印刷和记录媒介', '印刷和记录媒介复制业'],
  ['参与', '公众参与度'],
  ['及其', '煤炭及其制品'],
  ['及时', '及时办结'],
  ['及格', '及格人数'],
  ['发展和改革', '发展和改革部门'],
  ['呼和', '呼和浩特'],
  ['和县', '和县县城'],
  ['和平', '和平区'],
  ['和气', '和气致祥'],
  ['和田', '和田地区'],
  ['和睦', '邻里和睦'],
  ['和解', '诉前和解'],
  ['和谐', '和谐社区'],
  ['和顺', '和顺古镇'],
  ['安全和应急', '安全和应急管理'],
  ['居民服务、修理和其他服务', '居民服务、修理和其他服务业'],
  ['工业和信息', '工业和信息化'],
  ['总和', '综合能耗总和'],
  ['批发和零售', '批发和零售业'],
  ['教育、文化和娱乐', '教育、文化和娱乐支出'],
  ['教育和体育', '教育和体育部门'],
  ['文化、体育和娱乐', '文化、体育和娱乐业'],
  ['文化和旅游', '文化和旅游部门'],
  ['文教、工美、体育和娱乐用品', '文教、工美、体育和娱乐用品制造业'],
  ['普及', '普及高中教育'],
  ['有色金属冶炼和压延', '有色金属冶炼和压延加工业'],
  ['服装、鞋帽、针纺织品', '服装、鞋帽、针纺织品类'],
  ['木材加工和木、竹、藤、棕、草制品', '木材加工和木、竹、藤、棕、草制品业'],
  ['柔和', '光线柔和'],
  ['水利、环境和公共设施', '水利、环境和公共设施管理业'],
  ['波及', '波及范围'],
  ['涉及', '涉及资金'],
  ['温和', '温和上涨'],
  ['生产和供应业', '燃气生产和供应业'],
  ['电力、热力、燃气及水', '电力、热力、燃气及水生产和供应业'],
  ['电力与热力', '电力与热力生产'],
  ['电力和热力', '电力和热力生产'],
  ['皮革、毛皮、羽毛及其制品和制鞋', '皮革、毛皮、羽毛及其制品和制鞋业'],
  ['石油、煤炭及其他燃料', '石油、煤炭及其他燃料加工业'],
  ['祥和', '祥和平安'],
  ['科学研究和技术服务', '科学研究和技术服务业'],
  ['租赁和商务服务', '租赁和商务服务业'],
  ['粮油、食品', '粮油、食品类'],
  ['缓和', '矛盾缓和'],
  ['自然资源和规划', '自然资源和规划部门'],
  ['触及', '触及底线'],
  ['计算机、通信和其他电子设备', '计算机、通信和其他电子设备制造业'],
  ['调和', '调和矛盾'],
  ['赋与', '赋与权利'],
  ['酒、饮料和精制茶', '酒、饮料和精制茶制造业'],
  ['金属制品、机械和设备修理', '金属制品、机械和设备修理业'],
  ['铁路、船舶、航空航天和其他运输设备', '铁路、船舶、航空航天和其他运输设备制造业'],
  ['顾及', '顾及各方'],
  ['饱和', '需求饱和'],
  ['黑色金属冶炼和压延', '黑色金属冶炼和压延加工业'],
]

/** By a joint, the words that hold it, and where. */
const WHOLE_AT = new Map<string, { readonly words: string; readonly joint: number }[]>()
for (const [words] of WHOLE) {
  for (const [joint, letter] of [...words].entries()) {
    if ('、和与及'.includes(letter)) WHOLE_AT.set(letter, [...(WHOLE_AT.get(letter) ?? []), { words, joint }])
  }
}

const isInside = (row: string, at: number): boolean =>
  WHOLE_AT.get(row[at]!)?.some(({ words, joint }) => row.startsWith(words, at - joint)) ?? false

/** The word that parts a row at an offset, or ''. */
const jointAt = (row: string, at: number): Item['by'] => {
  const joint = row.startsWith('以及', at) ? '以及' : row[at]!
  if (joint !== '以及' && joint !== '、' && joint !== '和' && joint !== '与' && joint !== '及') return ''
  if (joint !== '以及' && isInside(row, at)) return ''
  if (joint === '、') return joint
  return at === 0 || at + joint.length >= row.length ? '' : joint
}

const OPEN = '（(《“‘「【'
const CLOSE = '）)》”’」】'

/** The items of a row; what brackets and quotes hold is one. */
export function itemsOf(row: string): readonly Item[] {
  const items: Item[] = []
  let depth = 0
  let from = 0
  let by: Item['by'] = ''
  const close = (at: number, next: Item['by']) => {
    const words = row.slice(from, at).trim()
    if (words !== '') items.push({ words, by: items.length === 0 ? '' : by })
    by = next
    from = at + (next === '“' ? 0 : next.length)
  }
  for (let at = 0; at < row.length; at++) {
    const letter = row[at]!
    if (OPEN.includes(letter)) {
      if (depth === 0 && letter === '“' && row[at - 1] === '”' && from < at) close(at, '“')
      depth++
    } else if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      const joint = jointAt(row, at)
      if (joint === '') continue
      close(at, joint)
      at += joint.length - 1
    }
  }
  close(row.length, '')
  return items
}

/** The items as 、 alone parts them: 和 and its like may stand inside one, and 开展“A”“B”活动 be one thing. */
export const markedItems = (row: string): readonly string[] => {
  const marked: string[] = []
  for (const { words, by } of itemsOf(row)) {
    if (by === '' || by === '、') marked.push(words)
    else marked[marked.length - 1] += (by === '“' ? '' : by) + words
  }
  return marked
}
