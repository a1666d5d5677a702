/** A mean over town and country, which lies between theirs. */
export interface Mean {
  readonly mean: string
  /** The lower of the two, as it is everywhere. */
  readonly low: string
  readonly high: string
  readonly example: string
}

export const MEANS: readonly Mean[] = [
  { mean: '居民人均可支配收入', low: '农村居民人均可支配收入', high: '城镇居民人均可支配收入', example: '居民人均可支配收入30286元，城镇居民人均可支配收入39502元，农村居民人均可支配收入17918元' },
  { mean: '居民人均消费支出', low: '农村居民人均消费支出', high: '城镇居民人均消费支出', example: '居民人均消费支出21864元，城镇居民人均消费支出25128元，农村居民人均消费支出16942元' },
]
