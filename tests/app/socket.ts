import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Socket } from 'node:net'

/** The client's side of a WebSocket (RFC 6455), text alone: Node 20 has none of its own. */
export interface TextSocket {
  send(text: string): void
  close(): void
}

export function openSocket(address: string, heard: (text: string) => void): Promise<TextSocket> {
  const headers = {
    ...{ Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  }
  return new Promise((resolve, reject) => {
    const asked = request(address.replace(/^ws/, 'http'), { headers })
    asked.on('error', reject)
    asked.on('response', ({ statusCode }) => reject(new Error(`no WebSocket: ${statusCode}`)))
    asked.on('upgrade', (_, socket: Socket, first) => {
      const take = framesInto(heard)
      take(first)
      socket.on('data', take)
      resolve({ send: text => socket.write(frame(Buffer.from(text))), close: () => socket.destroy() })
    })
    asked.end()
  })
}

/** What a client sends is masked; Firefox takes a mask of noughts for none. */
function frame(content: Buffer): Buffer {
  const { length } = content
  const bytes = Buffer.alloc(length < 126 ? 2 : length < 65536 ? 4 : 10)
  bytes[0] = 0x81
  bytes[1] = 0x80 | (bytes.length === 2 ? length : bytes.length === 4 ? 126 : 127)
  if (bytes.length === 4) bytes.writeUInt16BE(length, 2)
  if (bytes.length === 10) bytes.writeBigUInt64BE(BigInt(length), 2)
  const mask = randomBytes(4)
  return Buffer.concat([bytes, mask, content.map((byte, at) => byte ^ mask[at % 4]!)])
}

function framesInto(heard: (text: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let parts: Buffer[] = []
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 2) {
      const short = rest[1]! & 0x7f
      const start = short < 126 ? 2 : short === 126 ? 4 : 10
      if (rest.length < start) return
      const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2))
      if (rest.length < start + length) return
      const [last, kind] = [(rest[0]! & 0x80) !== 0, rest[0]! & 0x0f]
      if (kind < 3) parts.push(rest.subarray(start, start + length))
      rest = rest.subarray(start + length)
      if (!last || kind >= 3) continue
      heard(Buffer.concat(parts).toString())
      parts = []
    }
  }
}
