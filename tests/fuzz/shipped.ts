import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Package = typeof import('../../pipeline/index.ts')

/** The package as it is shipped. */
export const gouji = (await import(pathToFileURL(join(process.cwd(), 'dist/index.mjs')).href)) as Package
