import { randomBytes, randomUUID } from 'node:crypto'
import type { CommandName, InputOf, OutputOf } from '../../shared/contracts/operations.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { buildKernel } from '../../server/app.ts'
import { actorOf, userByEmail } from '../../server/db/people.ts'
import { readEnv } from '../../server/env.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { AppError } from '../../server/kernel/errors.ts'
import { Plain, say } from '../lib/say.ts'
import { withDatabase } from './database.ts'
import { errorLines, readJson } from './source.ts'

const key = () => randomBytes(32).toString('hex')

/** The product’s own way in, so that an import leaves the evidence every change leaves. */
function kernel() {
  // Models hold nothing that is sealed with these keys, so whoever imports one need not have them.
  const spare = { SESSION_SECRET: key(), CURSOR_KEY: key(), DATA_KEYS: `k1:${key()}`, INDEX_KEY: key() }
  return buildKernel({
    env: readEnv({ ...spare, MONGODB_URI: process.env['MONGODB_URI'] }),
    clock: systemClock,
  })
}

async function adviser(email: string): Promise<UserActor> {
  const user = await userByEmail(email)
  const now = systemClock.now()
  const post = user?.memberships.find(
    ({ id, role }) => role === 'ROPS_ADVISOR' && actorOf(user, now, id) !== null,
  )
  const actor = user && post ? actorOf(user, now, post.id) : null
  if (!actor) throw new Plain(`${email} is no adviser of a regional office in this database.`)
  return actor
}

const CODES = ['RUR', 'URR', 'URB']

export async function importModel(
  file: string,
  { as, changelog }: { as: string; changelog: string },
): Promise<void> {
  const model = await readJson(file)
  const { code } = (model ?? {}) as { code?: unknown }
  if (typeof code !== 'string' || !CODES.includes(code))
    throw new Plain(`${file} does not say which model it is: "code" has to be one of ${CODES.join(', ')}.`)
  await withDatabase('An import needs somewhere to go', async () => {
    const actor = await adviser(as)
    const execute = kernel()
    const command = async <N extends CommandName>(operation: N, input: InputOf<N>) =>
      (await execute({ operation, input, actor, requestId: randomUUID(), ip: null, session: null }))
        .data as OutputOf<N>
    try {
      const draft = await command('models.createDraft', { model: `${code}@1`, changelog })
      const { id, version } = draft
      const kept = await command('models.update', { id, version, model: model as Record<string, unknown> })
      say(`Draft ${kept.id} of ${code}@${kept.ref.version} for voivodeship ${kept.voivodeship}.`)
      if (kept.errors.length > 0)
        say(['It cannot be consulted on yet:', ...errorLines(kept.errors)].join('\n'))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new Plain(`The draft was refused: ${error.code} ${JSON.stringify(error.details)}`)
    }
  })
}
