import type { Post } from './gmina.ts'

export interface Answer {
  status: number
  data: { id: string; version: number }
  /** Of a refusal: its code. */
  code?: string
}

/** One signed-in person who may talk to any of several web processes. */
export class DrillClient {
  readonly post: Post
  #cookie = ''

  constructor(post: Post) {
    this.post = post
  }

  async signIn(origin: string): Promise<this> {
    const { email, password } = this.post
    const reply = await send(origin, 'POST', '/session', { email, password }, {})
    if (reply.status !== 200) throw new Error(`sign-in: ${reply.status}`)
    await reply.arrayBuffer()
    this.#cookie = reply.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
    return this
  }

  /** One try; throws when the line breaks before the whole answer is here. */
  async call(origin: string, method: string, path: string, body: object, key: string): Promise<Answer> {
    const headers = { cookie: this.#cookie, 'idempotency-key': key, 'x-membership': this.post.membershipId }
    const reply = await send(origin, method, path, body, headers)
    return { ...((await reply.json()) as Answer), status: reply.status }
  }
}

const send = (origin: string, method: string, path: string, body: object, headers: Record<string, string>) =>
  fetch(`${origin}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
