import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { codeOf, SourceError } from '../errors.ts'

export interface OutputFile {
  readonly path: string
  readonly bytes: string | Uint8Array
}

/** Each file whole, by a rename, and none before all are on the disk: no reader ever sees half of one. @throws SourceError */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const waiting: string[] = []
  try {
    makeFolder(resolve(folder))
    for (const { path } of files) makeFolder(dirname(resolve(path)))
    for (const { bytes } of files) {
      const temporary = join(folder, `.gouji-${process.pid}-${waiting.length}.tmp`)
      waiting.push(temporary)
      writeFileSync(temporary, bytes)
    }
    for (const { path } of files) {
      renameSync(waiting[0] ?? '', path)
      waiting.shift()
    }
  } catch (fault) {
    for (const path of waiting) rmSync(path, { force: true })
    const code = codeOf(fault)
    throw new SourceError(folder, `无法写入（${REASONS[code] ?? code}）；请另选一个能写的文件夹`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EEXIST: '路径上已有同名文件',
  EISDIR: '有同名文件夹占着文件名',
  ENOENT: '那里不能新建文件夹',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径上已有同名文件',
  EPERM: '没有权限',
  EROFS: '只读',
}

/** Folder by folder: Node's own recursive call never returns where a folder is there but takes no entries (/proc/x). */
function makeFolder(folder: string): void {
  const stands = (): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (stands()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (fault) {
    // another run may have made it meanwhile
    if (!stands()) throw fault
  }
}
