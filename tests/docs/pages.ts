import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What is read by people, by its path in the project. */
export const PAGES: readonly string[] = ['.', 'docs'].flatMap(folder =>
  readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name).replaceAll('\\', '/'))
    .sort(),
)

export const READMES = ['README.md', 'README.zh-CN.md'] as const

export const pageOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** What stands between fences of that language, in order. */
export const blocksOf = (path: string, language: string): readonly string[] =>
  [...pageOf(path).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)
