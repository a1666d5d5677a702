/**
 * An item of a row, and what parts it from the one before: 、 和 与 及 以及, “ where two quotes stand side by side, or ''
 * where it is the first.
 */
export interface Item {
  readonly words: string
  readonly by: '' | '、' | '和' | '与' | '及' | '以及' | '“'
}

/** Words and names in which 和, 与 or 及 parts nothing, sorted. */
export const WHOLE: readonly (readonly [words: string, example: string])[] = [
  ['与会', '与会代表'],
  ['中和', '碳达峰碳中和'],
  ['亲和', '提高亲和力'],
  ['人力资源和社会保障', '人力资源和社会保障部门'],
  ['住房和城乡', '住房和城乡建设'],
  ['共和', '共和国成立'],
  ['农业和农村', '农业和农村工作'],
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
  ['工业和信息', '工业和信息化'],
  ['总和', '综合能耗总和'],
  ['教育和体育', '教育和体育部门'],
  ['文化和旅游', '文化和旅游部门'],
  ['普及', '普及高中教育'],
  ['柔和', '光线柔和'],
  ['波及', '波及范围'],
  ['涉及', '涉及资金'],
  ['温和', '温和上涨'],
  ['电力与热力', '电力与热力生产'],
  ['电力和热力', '电力和热力生产'],
  ['祥和', '祥和平安'],
  ['缓和', '矛盾缓和'],
  ['自然资源和规划', '自然资源和规划部门'],
  ['触及', '触及底线'],
  ['调和', '调和矛盾'],
  ['赋与', '赋与权利'],
  ['顾及', '顾及各方'],
  ['饱和', '需求饱和'],
]

const WHOLE_AT = new Map<string, { readonly words: string; readonly joint: number }[]>()
for (const [words] of WHOLE) {
  for (const letter of '和与及') {
    const joint = words.indexOf(letter)
    if (joint >= 0) WHOLE_AT.set(letter, [...(WHOLE_AT.get(letter) ?? []), { words, joint }])
  }
}

/** The word that parts a row at an offset, or ''. */
const jointAt = (row: string, at: number): Item['by'] => {
  if (row[at] === '、') return '、'
  const joint = row.startsWith('以及', at) ? '以及' : row[at]!
  if (joint !== '以及' && joint !== '和' && joint !== '与' && joint !== '及') return ''
  if (at === 0 || at + joint.length >= row.length) return ''
  if (joint === '以及') return joint
  const whole = WHOLE_AT.get(joint)?.some(({ words, joint: within }) => row.startsWith(words, at - within))
  return whole ? '' : joint
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
