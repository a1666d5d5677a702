/** What the page holds in place of a disk: files by their absolute path, as Node's fs would find them. */
const files = new Map<string, Uint8Array>()

export function put(path: string, content: Uint8Array | string): void {
  files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
}

export const remove = (path: string): boolean => files.delete(path)

export const fileAt = (path: string): Uint8Array | undefined => files.get(path)

export const isFolder = (path: string): boolean => [...files.keys()].some(file => file.startsWith(`${path}/`))
