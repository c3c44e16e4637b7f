import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Field encryption and sealed tokens on node:crypto. Own code because Mongoose's field encryption
 * needs a native library that does not install everywhere (ADR 0005); it is small on purpose.
 */
export interface Sealed {
  keyId: string
  data: string
}

export class Vault {
  readonly #keys: Map<string, Buffer>
  readonly #newest: string
  readonly #indexKey: Buffer

  /** `dataKeys` is `id:hex[,id:hex]`, newest first; `indexKey` is hex. */
  constructor(dataKeys: string, indexKey: string) {
    const pairs = dataKeys.split(',').map((pair) => pair.split(':') as [string, string])
    this.#keys = new Map(pairs.map(([id, hex]) => [id, Buffer.from(hex, 'hex')]))
    this.#newest = pairs[0]?.[0] ?? ''
    this.#indexKey = Buffer.from(indexKey, 'hex')
  }

  seal(text: string): Sealed {
    return { keyId: this.#newest, data: sealWith(this.#key(this.#newest), text) }
  }

  open(sealed: Sealed): string {
    return openWith(this.#key(sealed.keyId), sealed.data)
  }

  /** Equal texts give equal marks, and a mark tells nothing without the key. */
  blindIndex(text: string): string {
    return createHmac('sha256', this.#indexKey).update(text).digest('base64url')
  }

  #key(id: string): Buffer {
    const found = this.#keys.get(id)
    if (!found) throw new Error(`no data key named ${id}`)
    return found
  }
}

/** AES-256-GCM, nonce and tag in front, base64url. */
export function sealWith(key: Buffer, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws when the token was not made with this key or was changed. */
export function openWith(key: Buffer, token: string): string {
  const raw = Buffer.from(token, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12))
  decipher.setAuthTag(raw.subarray(12, 28))
  return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('utf8')
}
