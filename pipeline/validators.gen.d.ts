// The shape of validators.gen.js, which pipeline/build/validators.mjs writes.
import type { ErrorObject } from 'ajv'

interface Validator {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}

/** pipeline/config/config.schema.json */
export const validateConfig: Validator
/** pipeline/config/decisions.schema.json */
export const validateDecisions: Validator
