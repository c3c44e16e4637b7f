import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { NotificationKind } from '../../shared/contracts/notifications.ts'
import type { Env } from '../env.ts'
import { letterFor } from './letters.ts'

export interface Letter {
  /** The effect it came from; the same effect writes the same letter. */
  id: string
  to: string
  kind: NotificationKind
  locale: 'pl' | 'en'
}
export type Post = (letter: Letter) => Promise<void>

/** Sends by SMTP, or writes .eml files where MAIL_DIR says so. Letters carry no personal data. */
export function openPost(
  env: Pick<Env, 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM' | 'PUBLIC_ORIGIN' | 'HOST' | 'PORT'>,
): Post {
  const link = env.PUBLIC_ORIGIN ?? `http://${env.HOST}:${env.PORT}`
  const compose = ({ id, to, kind, locale }: Letter) => ({
    from: env.MAIL_FROM,
    to,
    messageId: `<${id}@wspolna-sprawa>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...letterFor(kind, locale, link),
  })
  if (env.MAIL_DIR) return intoFolder(env.MAIL_DIR, compose)
  if (!env.SMTP_URL) return async () => undefined
  const transport = nodemailer.createTransport(env.SMTP_URL, {
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as never)
  return async (letter) => {
    await transport.sendMail(compose(letter))
  }
}

function intoFolder(dir: string, compose: (letter: Letter) => SendMailOptions): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return async (letter) => {
    await mkdir(dir, { recursive: true })
    const sent = (await transport.sendMail(compose(letter))) as unknown as { message: Buffer }
    // Written aside and renamed, so a reader never meets half a letter.
    const file = path.join(dir, `${letter.id}.eml`)
    await writeFile(`${file}.part`, sent.message)
    await rename(`${file}.part`, file)
  }
}
