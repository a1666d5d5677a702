import type { Draft } from '../../pipeline/model.ts'

export const plain = (text: string): Draft => ({
  path: 'x',
  format: 'txt',
  sha256: '',
  text,
  title: null,
  blocks: null,
  tables: [],
  pages: [],
  notices: [],
})
