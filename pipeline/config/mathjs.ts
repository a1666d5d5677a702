import { create, parseDependencies, type MathNode } from 'mathjs'

/** mathjs with nothing but its parser, which also takes Chinese names of metrics. Loaded only for users' formulas. */
const math = create({ ...parseDependencies })
const { isAlpha } = math.parse
math.parse.isAlpha = (character, before, after) =>
  isAlpha(character, before, after) || /\p{Script=Han}|[“”、（）]/u.test(character)

/** @throws Error for what is no expression */
export const parse = (text: string): MathNode => math.parse(text)
