import { Buffer } from './buffer.ts'
import { sha256 } from './sha256.ts'

interface Hash {
  update(content: string | Uint8Array): Hash
  digest(encoding: 'hex' | 'base64'): string
}

/** node:crypto's, for the one algorithm that is used. A browser has it too, but answers later. */
export function createHash(algorithm: 'sha256'): Hash {
  const parts: Uint8Array[] = []
  const hash: Hash = {
    update(content) {
      parts.push(typeof content === 'string' ? new TextEncoder().encode(content) : content)
      return hash
    },
    digest: encoding => Buffer.from(sha256(parts.length === 1 ? parts[0]! : Buffer.concat(parts))).toString(encoding),
  }
  if (algorithm !== 'sha256') throw new Error(`${String(algorithm)} is not here`)
  return hash
}
