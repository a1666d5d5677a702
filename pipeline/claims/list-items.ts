/** How many items a list may have: 和, 与 and 及 part two of them or stand inside one. */
export interface Items {
  readonly least: number
  readonly most: number
}

/** 和, 与 and 及 as joints; not in 和谐, 参与, 及时. */
const JOINTS = /(?<![总共饱温缓祥柔呼])和(?![平谐睦解气县])|(?<![参给赋])与(?!会)|(?<![普涉以])(?:以及|及)(?!时|其|格)/g

/** Words for two things at once: 进出口 are 进口 and 出口, 互联互通 may be 互联 and 互通. */
const FUSED =
  /(?!务)([々〇㐀-鿿])[々〇㐀-鿿]\1[々〇㐀-鿿]|进出口|城乡|存贷|供销|中小|水电|客货|上下游|吞吐|科教|文体|增减|软硬|省市|市县|县乡|区县|东西|南北|[（(]/

/** Items of a list that is parted by 、; 和, 与 and 及 may or may not part two of them. */
export function itemsIn(list: string): Items {
  const items = list.split('、')
  // 石油、煤炭及其他燃料加工业: names of one kind end alike, and what does not is part of the next name
  const ends = items.map(item => item.at(-1) ?? '')
  const common = ends.find(end => ends.filter(other => other === end).length * 5 >= ends.length * 3)
  const least =
    common === undefined || !'业县市区镇'.includes(common) ? items.length : ends.filter(end => end === common).length
  return { least, most: items.length + (list.match(JOINTS)?.length ?? 0) }
}

/** Names of one office or field that 和 stands inside. */
const ONE =
  /发展和改革|文化和旅游|人力资源和社会保障|教育和体育|农业和农村|工业和信息|住房和城乡|自然资源和规划|电力和热力|电力与热力|安全和应急/

/** The same where the list's end is sure: a joint stands before the last item only, any other is inside an item. */
export function closedItems(list: string): Items {
  const items = list.split('、')
  const last = items[items.length - 1]!
  const joints = [...last.matchAll(JOINTS)]
  const fused = items.some(item => FUSED.test(item)) ? 1 : 0
  const joint = joints[joints.length - 1]
  if (!joint) return { least: items.length, most: items.length + fused }
  const [before, after] = [last.slice(0, joint.index), last.slice(joint.index + joint[0].length)]
  // 监测和考核: two words of one length or one ending are two items; 低空与空天、细胞与基因 are two of two each
  const ending = [...items.slice(0, -1), before].every(item => item.at(-1) === after.at(-1))
  const paired = items.slice(0, -1).some(item => item.search(JOINTS) !== -1)
  const parted =
    joints.length === 1 && !paired && before !== '' && (ending || before.length === after.length) && !ONE.test(last)
  return { least: items.length + (parted ? 1 : 0), most: items.length + joints.length + fused }
}

/** The number of items that is nearest to the count, of those the list may have. */
export const nearestTo = (count: number, { least, most }: Items): number => Math.min(most, Math.max(least, count))
