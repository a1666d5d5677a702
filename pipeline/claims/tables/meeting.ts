import { grainOf, valueOf } from '../../interval.ts'
import type { Figure } from '../../model.ts'

/** Whether two figures of amounts may be one, each as precise as it is printed. */
export const isEqual = (one: Figure, other: Figure): boolean =>
  one.unit.dimension === other.unit.dimension &&
  Math.abs(valueOf(one) - valueOf(other)) <= ((grainOf(one) + grainOf(other)) / 2) * (1 + 1e-9)
