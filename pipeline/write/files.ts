import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { codeOf, SourceError } from '../errors.ts'

export interface OutputFile {
  readonly path: string
  readonly bytes: string | Uint8Array
}

/**
 * Each file whole, by a rename, and none before all are on the disk and may have their names: no reader ever sees half of
 * one, and of a report either all files are written or none. @throws SourceError
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const waiting: string[] = []
  try {
    makeFolder(resolve(folder))
    removeLeftovers(folder)
    for (const { path } of files) makeFolder(dirname(resolve(path)))
    for (const { path } of files) if (isFolder(path)) throw new SourceError(path, STANDS)
    for (const { bytes } of files) {
      const temporary = join(folder, `${OWN}${randomBytes(4).toString('hex')}.tmp`)
      waiting.push(temporary)
      writeFileSync(temporary, bytes)
    }
    for (const { path } of files) {
      renameSync(waiting[0] ?? '', path)
      waiting.shift()
    }
  } catch (fault) {
    for (const path of waiting) rmSync(path, { force: true })
    if (fault instanceof SourceError) throw fault
    throw new SourceError(folder, `无法写入（${reasonOf(fault)}）；请另选一个能写的文件夹`)
  }
}

const STANDS = '无法写入（有同名文件夹占着文件名）；请移开它，或另选一个文件夹'

/** Why the system did not write, in words. */
export function reasonOf(fault: unknown): string {
  const code = codeOf(fault)
  return REASONS[code] ?? code
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EDQUOT: '超出磁盘配额',
  EEXIST: '路径上已有同名文件',
  EFBIG: '超出允许的文件大小',
  EIO: '磁盘读写出错',
  EISDIR: '有同名文件夹占着文件名',
  ENAMETOOLONG: '文件名太长',
  ENOENT: '那里不能新建文件夹',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径上已有同名文件',
  EPERM: '没有权限',
  EROFS: '只读',
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Folder by folder: Node's own recursive call never returns where a folder is there but takes no entries (/proc/x). */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (fault) {
    // another run may have made it meanwhile
    if (!isFolder(folder)) throw fault
  }
}

/** A file that is being written tells on which machine (several may share a folder) and by which process. */
const HERE = `.gouji-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`
const OWN = `${HERE}${process.pid}-`

const cleaned = new Set<string>()

/** What a run that was killed left half-written: it is known by its process, which is no more. Looked for once a folder. */
function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return
  cleaned.add(folder)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(HERE) || !name.endsWith('.tmp')) continue
    const [pid = ''] = name.slice(HERE.length).split('-')
    if (!isRunning(Number(pid))) rmSync(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
