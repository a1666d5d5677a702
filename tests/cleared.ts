import { afterAll } from 'vitest'
import { clear } from './cli/gouji.ts'

afterAll(clear)
