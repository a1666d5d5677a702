import type { OrderClaim } from '../../model.ts'
import { type Told } from './told.ts'

export function* goals(_: Told): Iterable<OrderClaim> {}
