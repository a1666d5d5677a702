import type { Book } from '../model.ts'

/** 2022年数据为最终核实数, 根据经济普查结果修订, 按可比口径计算: that figures of a year ago are not what was printed then. */
const REVISED: readonly RegExp[] = [
  /(?:上年|往年|历史|基期|同期|\d{4}年)度?[^，。；\n]{0,12}(?:数据|数值?|基数)[^，。；\n]{0,12}(?:修订|核实|调整)/,
  /根据[^。；\n]{0,24}(?:普查|修订|核实)[^。；\n]{0,24}(?:修订|调整|核定)/,
  /按(?:可比|同)口径(?:计算|比较|调整)/,
]

/** Whether a document says in general that figures were told anew. */
export const saysRevised = ({ draft }: Book): boolean => REVISED.some(pattern => pattern.test(draft.text))
