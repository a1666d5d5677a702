import { expect } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { checkWorking } from './calculator.ts'
import { explains } from './misprints.ts'

/** What another calculator makes otherwise, in the findings of an audit and in its ledger. */
const wrongIn = ({ findings, claims }: Audit): readonly string[] =>
  [...findings, ...claims].flatMap(({ rule, working }) =>
    working === null
      ? []
      : checkWorking(working).flatMap(({ says, right }) => (right ? [] : [`${rule}: ${working} [${says}]`])),
  )

/** Diagnoses that do not make the stated figure out of the answer of their finding, or whose answer is not allowed. */
const contradictory = ({ findings }: Audit): readonly string[] =>
  findings.flatMap(({ diagnosis, expected, stated, message }) =>
    diagnosis
      .filter(({ kind }) => expected === null || !explains(kind, expected, stated))
      .map(slip => `${message} [${slip.kind}] ${stated} ${expected?.display ?? ''}`),
  )

/** Every working, done again with another calculator, and every diagnosis with its own answer. */
export const expectTrueWorkings = (audit: Audit): void => {
  expect(wrongIn(audit)).toEqual([])
  expect(contradictory(audit)).toEqual([])
}
