/// <reference lib="webworker" />
import './older.ts'
import { ConfigError, SourceError } from '../../errors.ts'
import { problemInEnglish } from '../../write/english/problem.ts'
import type { ToWorker } from '../protocol.ts'
import { answer } from './engine.ts'
import { unpackPart } from './parts.ts'
import { tell } from './told.ts'

addEventListener('message', ({ data: word }: MessageEvent<ToWorker>) => {
  if (word.kind === 'part') return unpackPart(word.name, word.packed)
  answer(word.question).then(
    value => tell({ kind: 'answer', id: word.id, value }),
    (fault: unknown) => {
      const own = !(fault instanceof SourceError || fault instanceof ConfigError)
      if (own) console.error(fault)
      const said = fault instanceof Error ? fault.message : String(fault)
      tell({ kind: 'fault', id: word.id, message: word.lang === 'zh' ? said : problemInEnglish(said), own })
    },
  )
})
