import { COMMON, wordsIn, type Lang, type Table } from '../words.ts'

/** Every word of the page that is not the report's own. */
export type Words = Readonly<Record<keyof typeof TABLE, string>>

export const words = (lang: Lang): Words => (lang === 'zh' ? ZH : EN)

const TABLE = {
  ...COMMON,

  skip: ['跳到核对意见', 'Skip to the findings'],

  whyVerified: [
    '与文中其他数字复算、比对一致。',
    'Recomputed from, or compared with, other figures of the text: they agree.',
  ],
  whyContradicted: ['与文中其他数字不能同时成立。', 'Cannot hold together with other figures of the text.'],
  whyQuestioned: [
    '按字面不能成立，换一种合理口径可以成立，请核实。',
    'Does not hold as printed, but does under another honest reading; please verify.',
  ],
  whyUnpaired: ['含义已读懂，但文中没有可与之比对的数字。', 'Understood, but nothing in the text says more about it.'],
  whyUnread: ['未能判定该数字的含义，没有核对。', 'Its meaning could not be determined; it was not checked.'],
  whyExempt: [
    '日期、名称、编号、序号等，不作为数据核对。',
    'A date, a name, a code or an ordinal: no figure to be checked.',
  ],

  findings: ['核对意见', 'Findings'],
  none: ['没有发现需要处理的问题。', 'Nothing was found that needs attention.'],
  noMatch: ['没有符合筛选条件的意见。', 'No finding matches the filters.'],
  copy: ['复制', 'Copy'],
  copied: ['已复制', 'Copied'],
  settled: ['已处理', 'Settled'],
  jointTitle: ['下列各项不能同时成立', 'These cannot hold together'],
  showAll: ['标出全部数字', 'Mark all figures'],
  filter: ['筛选', 'Filter'],
  offer: ['上一稿的处理意见有{n}条在本稿仍适用', '{n} decisions on the draft before still apply'],
  take: ['沿用', 'Take over'],
  leave: ['不用', 'Leave'],
  downloaded: [
    '已存为 gouji.decisions.json：放在报告所在的文件夹，下次核对时自动沿用',
    'Saved as gouji.decisions.json: put it in the folder of the report, and the next audit honours it',
  ],
  lack: ['所缺', 'Lacks'],
  jointNumber: ['表述', 'Claim'],
  decision: ['处理意见', 'Decision'],

  text: ['报告正文', 'Text of the report'],
  legend: ['图例', 'Legend'],
  legendHint: ['点按可显示或隐去该类标记', 'Press to show or hide these marks'],
  claims: ['核对台账', 'Ledger of checks'],
  claimsNote: ['每一行是一条复算或比对及其算式。', 'Each row is one recomputation or comparison.'],
  figures: ['数字清单', 'All figures'],
  figuresNote: ['全部数字按所在部分列出，注明核对结果。', 'Every figure by section, with its fate.'],
  claim: ['文中表述', 'Statement'],
  verdict: ['结果', 'Result'],
  figure: ['数字', 'Figure'],
  metric: ['指标', 'Metric'],
  scope: ['范围', 'Scope'],
  period: ['时期', 'Period'],
  measure: ['性质', 'Measure'],
  interval: ['取值区间', 'Interval'],
  fate: ['核对结果', 'Fate'],
  exemptList: ['不计的日期、名称、编号（{n}个）', 'Left out: dates, names, codes ({n})'],
  consistent: ['一致', 'consistent'],
  contradictory: ['矛盾', 'contradictory'],
  doubtful: ['存疑', 'doubtful'],
  unverifiable: ['无法核对', 'unverifiable'],
  target: ['目标', 'target'],
  count: ['{n}条', '{n}'],

  filters: ['筛选', 'Filters'],
  allRules: ['全部规则', 'All rules'],
  allSections: ['全部部分', 'All sections'],
  search: ['查找', 'Search'],
  searchHint: ['查找意见、指标、数字', 'Search findings, metrics, figures'],
  download: ['下载处理意见', 'Download decisions'],
  load: ['载入', 'Load'],
  loadHint: ['载入以前下载的处理意见', 'Load decisions downloaded earlier'],
  help: ['按键', 'Keys'],
  close: ['关闭', 'Close'],
  shown: ['{shown}／{all}条', '{shown} of {all}'],
  chosen: ['所选数字', 'Chosen figure'],
  jumpText: ['看原文', 'In the text'],
  jumpFinding: ['意见{n}', 'Finding {n}'],
  previousFigure: ['上一个', 'Previous'],
  nextFigure: ['下一个', 'Next'],
  claimsOfFigure: ['涉及的核对', 'Checks it takes part in'],
  noClaims: ['没有涉及该数字的核对。', 'No check speaks of this figure.'],
  onlyRemarks: [
    '其中{n}条只写备注、未作勾选：备注一并写入，意见仍待处理',
    '{n} have a remark but no tick: written, and still open',
  ],
  badFile: ['这不是处理意见文件', 'This is not a file of decisions'],
  loaded: ['已载入{n}条', '{n} loaded'],
  keyNext: ['下一条、上一条意见', 'next, previous finding'],
  keyJump: ['看这条意见的原文', 'jump to its place in the text'],
  keyTick: ['采纳、不采纳、另行核实', 'accept, reject, verify'],
  keyFigure: ['下一个、上一个数字（正文中）', 'next, previous figure (in the text)'],
  keySearch: ['查找', 'search'],
  keyHelp: ['本说明', 'this help'],
  keyClose: ['关闭所选数字', 'close the chosen figure'],
  foot: [
    '由勾稽（gouji {version}）在本机生成，不联网。“矛盾”是区间证明：按打印精度，没有任何真实数值能使有关表述同时成立。',
    'Written by gouji {version} on this machine; no network was used. A contradiction is a proof by intervals: ' +
      'no true values, rounded as printed, satisfy the statements together.',
  ],
} as const satisfies Table

const ZH = wordsIn(TABLE, 'zh')
const EN = wordsIn(TABLE, 'en')

/** What a figure measures, as `AuditedFigure.measure` names it. */
export const MEASURES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  anniversary: ['周年', 'anniversary'],
  'average-change': ['年均增减量', 'average change'],
  'average-growth': ['年均增速', 'average growth'],
  attainment: ['完成率', 'attainment'],
  'average-of-total': ['年均数量', 'yearly average'],
  bound: ['比率', 'rate'],
  change: ['增减量', 'change'],
  class: ['分类标准', 'class'],
  composition: ['构成', 'composition'],
  'compounded-growth': ['年均增速', 'average growth'],
  count: ['数量', 'count'],
  date: ['日期', 'date'],
  doubling: ['翻番', 'doubling'],
  growth: ['增速', 'growth'],
  level: ['水平', 'level'],
  multiple: ['倍数', 'multiple'],
  'period-total': ['时期累计', 'total over the period'],
  'plan-year': ['规划年份', 'year of a plan'],
  points: ['百分点', 'points'],
  rank: ['位次', 'rank'],
  share: ['比重', 'share'],
  streak: ['连续年数', 'streak'],
  target: ['目标', 'target'],
  total: ['总量', 'total'],
  wording: ['表述', 'wording'],
  'year-span': ['年数', 'span of years'],
}
