export const fileURLToPath = (url: URL | string): string => decodeURIComponent(new URL(url).pathname)

export const pathToFileURL = (path: string): URL => new URL(`file://${encodeURI(path)}`)
