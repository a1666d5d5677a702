import type { Qualifier } from '../model.ts'
import { endings, phrases } from './phrases.ts'

/** A row whose meaning is null is a word that only looks like a qualifier: 签约296项. */
type Row = readonly [words: string, meaning: Qualifier | null, example: string]

/** Words that stand right before a figure. */
export const BEFORE: readonly Row[] = [
  ['不低于', 'at-least', '不低于5%'],
  ['不小于', 'at-least', '不小于5%'],
  ['不少于', 'at-least', '不少于30个'],
  ['不下于', 'at-least', '不下于30个'],
  ['不到', 'under', '不到3%'],
  ['不大于', 'at-most', '不大于3%'],
  ['不多于', 'at-most', '不多于3个'],
  ['不超', 'at-most', '不超3%'],
  ['不超过', 'at-most', '不超过3%'],
  ['不超出', 'at-most', '不超出3%'],
  ['不足', 'under', '不足3%'],
  ['不高于', 'at-most', '不高于3%'],
  ['不逾', 'at-most', '不逾3%'],
  ['低于', 'under', '低于3%'],
  ['保守约', 'about', '保守约3亿元'],
  ['公约', null, '签署公约3项'],
  ['压减至', null, '压减至3%'],
  ['合约', null, '合约3项'],
  ['多于', 'over', '多于30个'],
  ['大于', 'over', '大于30个'],
  ['大约', 'about', '大约30个'],
  ['将近', 'under', '将近30个'],
  ['小于', 'under', '小于3%'],
  ['少于', 'under', '少于30个'],
  ['履约', null, '履约3项'],
  ['接近', 'under', '接近3%'],
  ['控制在', 'at-most', '控制在3%'],
  ['最多', 'at-most', '最多3次'],
  ['最近', null, '最近3年'],
  ['未到', 'under', '未到3%'],
  ['未超过', 'at-most', '未超过3%'],
  ['未达', 'under', '未达3%'],
  ['条约', null, '条约3项'],
  ['毁约', null, '毁约3项'],
  ['签约', null, '签约296项'],
  ['突破', 'over', '突破1000亿元'],
  ['突破了', 'over', '突破了1000亿元'],
  ['节约', null, '节约3%'],
  ['约', 'about', '约30个'],
  ['约为', 'about', '约为30个'],
  ['契约', null, '契约3项'],
  ['续约', null, '续约3项'],
  ['至多', 'at-most', '至多3次'],
  ['至少', 'at-least', '至少3次'],
  ['解约', null, '解约3项'],
  ['近', 'under', '近30个'],
  ['违约', null, '违约3项'],
  ['逾', 'over', '逾30个'],
  ['邻近', null, '邻近3个县'],
  ['附近', null, '附近3个县'],
  ['靠近', null, '靠近3号线'],
  ['集约', null, '集约30亩'],
  ['预约', null, '预约30次'],
  ['高于', 'over', '高于3%'],
  ['高于约', 'over', '高于约3%'],
  ['超', 'over', '超30个'],
  ['超出', null, '超出3个百分点'],
  ['超过', 'over', '超过30个'],
  ['超过了', 'over', '超过了30个'],
]

/** Words that stand right after a figure. */
export const AFTER: readonly Row[] = [
  ['上下', 'about', '30个上下'],
  ['之内', 'at-most', '30个之内'],
  ['以上', 'at-least', '30个以上'],
  ['以下', 'at-most', '30个以下'],
  ['以下简称', null, '30个以下简称'],
  ['以内', 'at-most', '30个以内'],
  ['及以上', 'at-least', '30个及以上'],
  ['及以下', 'at-most', '30个及以下'],
  ['左右', 'about', '30个左右'],
  ['或以上', 'at-least', '30个或以上'],
  ['（含）以上', 'at-least', '30个（含）以上'],
  ['（含）以下', 'at-most', '30个（含）以下'],
]

interface Meaning {
  readonly qualifier: Qualifier | null
}

const meanings = (rows: readonly Row[]) =>
  rows.map(([words, qualifier]): [string, Meaning] => [words, { qualifier }])

const before = endings(meanings(BEFORE))
const after = phrases(meanings(AFTER))

/** What the words around the span of a figure make of it. `inner` is what stands inside (多, 余). */
export const qualifierOf = (
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
  inner: Qualifier | null,
): Qualifier | null => {
  const behind = after.after(text, end, to)?.row.qualifier ?? null
  const ahead = before.before(text, start, from)?.row.qualifier ?? null
  if (behind !== null && behind !== 'about') return ahead === 'over' || ahead === 'under' ? ahead : behind
  if (inner !== null) return inner
  return behind ?? ahead
}
