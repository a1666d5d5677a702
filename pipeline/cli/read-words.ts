import type { Outcome, Strength } from '../model.ts'
import type { Lang } from '../write/index.ts'

/** What `gouji read` tells a reading in. */
export interface Words {
  readonly nothing: string
  readonly tokens: string
  readonly tile: string
  readonly unread: string
  readonly comma: string
  readonly rivals: (rows: string) => string
  readonly nearest: (row: string, matched: string, wanted: string) => string
  readonly strength: string
  readonly strengths: Readonly<Record<Strength, string>>
  readonly because: (reasons: readonly string[]) => string
  readonly tie: string
  readonly kind: string
  readonly rule: string
  readonly doubts: Readonly<Record<'unread' | 'uncovered' | 'rivals', (what: string) => string>>
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly acquitted: (because: string) => string
  readonly under: (because: string) => string
  readonly tried: (readings: number) => string
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    nothing: '没有读出数量关系',
    tokens: '词语',
    tile: '句式',
    unread: '未读',
    comma: '、',
    rivals: rows => `（另有读法：${rows}）`,
    nearest: (row, matched, wanted) => `最近的句式是 ${row}，读到“${matched}”，其后要有 ${wanted}`,
    strength: '把握',
    strengths: { hard: '确定', soft: '留有余地', guess: '推测' },
    because: reasons => `：${reasons.join('；')}`,
    tie: '这些数字未必属于同一关系',
    kind: '文中没有说定这一关系',
    rule: '规则只作参考',
    doubts: {
      unread: what => `有未读的词（${what}）`,
      uncovered: what => `没有句式这样读（${what}）`,
      rivals: what => `另有读法（${what}）`,
    },
    outcome: '结果',
    outcomes: {
      holds: '相符',
      uninformative: '无从验证',
      otherwise: '换一种读法才相符',
      acquitted: '不作意见',
      contradicted: '不符',
    },
    acquitted: because => `：${because}`,
    under: because => `：${because}`,
    tried: readings => `（试过${readings}种读法）`,
  },
  en: {
    nothing: 'no claim is read',
    tokens: 'tokens  ',
    tile: 'phrasing',
    unread: 'unread  ',
    comma: ', ',
    rivals: rows => `(read otherwise by: ${rows})`,
    nearest: (row, matched, wanted) => `nearest: ${row} reads “${matched}” and then wants ${wanted}`,
    strength: 'strength',
    strengths: { hard: 'hard', soft: 'soft', guess: 'guess' },
    because: reasons => `: ${reasons.join('; ')}`,
    tie: 'its figures may not belong together',
    kind: 'the text does not state the relation outright',
    rule: 'the rule leaves room',
    doubts: {
      unread: what => `unread words (${what})`,
      uncovered: what => `no phrasing reads it so (${what})`,
      rivals: what => `rival readings (${what})`,
    },
    outcome: 'outcome ',
    outcomes: {
      holds: 'holds',
      uninformative: 'proves nothing',
      otherwise: 'holds under another reading',
      acquitted: 'acquitted',
      contradicted: 'contradicted',
    },
    acquitted: because => `: ${because}`,
    under: because => `: ${because}`,
    tried: readings => ` (${readings} readings tried)`,
  },
}
