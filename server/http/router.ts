import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import passport from 'passport'
import { OPERATION_NAMES, specOf, type OperationName } from '../../shared/contracts/operations.ts'
import type { OperationSpec } from '../../shared/contracts/operation.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { actorOf, leavingActorOf } from '../db/people.ts'
import type { Clock } from '../kernel/clock.ts'
import { AppError } from '../kernel/errors.ts'
import type { Execute, Reply } from '../kernel/execute.ts'
import { idempotencyKeyOf, inputOf } from './input.ts'
import type { RequestLimit } from './limits.ts'
import { isSameOrigin } from './origin.ts'
import { sessionRef } from './session.ts'

export interface RouterDeps {
  execute: Execute
  clock: Clock
  publicOrigin: string | undefined
  limit: RequestLimit
  demo: boolean
}

const isOffered = (spec: OperationSpec, demo: boolean) => spec.access !== 'system' && (demo || !spec.demoOnly)

/** Mounts every operation of the map; there is no other route to a handler. */
export function operationsRouter(deps: RouterDeps): Router {
  const router = express.Router({ caseSensitive: true, strict: true })
  // Longer literal paths first, so that /cases/signal is not taken for a case id.
  const names = [...OPERATION_NAMES].sort((a, b) => rank(specOf(a).path) - rank(specOf(b).path))
  for (const name of names) {
    const spec = specOf(name)
    if (!isOffered(spec, deps.demo)) continue
    const path = spec.path.replace(/\{(\w+)\}/g, ':$1')
    const method = spec.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete'
    const guards: RequestHandler[] = spec.method === 'GET' ? [] : [jsonOnly, sameOrigin(deps)]
    router[method](path, ...guards, name === 'session.signIn' ? signIn(deps) : handle(name, spec, deps))
  }
  return router
}

const rank = (path: string) => path.split('{').length * 100 - path.length

const jsonOnly: RequestHandler = (req, _res, next) => {
  const hasBody =
    req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined
  const empty = req.headers['content-length'] === '0' || !hasBody
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(req.headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  if (!empty && !(req.is('application/json') && charset.toLowerCase() === 'utf-8'))
    throw new AppError('unsupported_media_type')
  next()
}

const sameOrigin =
  (deps: RouterDeps): RequestHandler =>
  (req, _res, next) => {
    if (!isSameOrigin(req, deps.publicOrigin)) throw new AppError('forbidden', { reason: 'origin' })
    next()
  }

const handle =
  (name: OperationName, spec: OperationSpec, deps: RouterDeps): RequestHandler =>
  async (req, res) => {
    const actor = (name === 'session.signOut' && leavingActor(req, deps)) || actorFor(req, deps)
    if (spec.access === 'member' && actor.kind === 'anonymous') throw new AppError('unauthenticated')
    await deps.limit.check(actor.kind === 'user' ? actor.userId : (req.ip ?? 'unknown'))
    const idempotencyKey = idempotencyKeyOf(spec, req)
    const reply = await deps.execute({
      operation: name,
      input: inputOf(spec, req),
      actor,
      requestId: requestId(res),
      ip: req.ip ?? null,
      session: req.session?.id ? sessionRef(req.session.id) : null,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    })
    if (name === 'session.signOut') await endSession(req, res)
    send(res, reply)
  }

/** The acting role: X-Membership, else the first post. A post that is not the caller's is refused. */
function actorFor(req: Request, deps: RouterDeps): Actor {
  if (!req.user) return { kind: 'anonymous' }
  const asked = req.headers['x-membership']
  const actor = actorOf(
    req.user,
    deps.clock.now(),
    typeof asked === 'string' && asked !== '' ? asked : undefined,
  )
  if (!actor) throw new AppError('forbidden', { reason: 'membership' })
  return actor
}

const leavingActor = (req: Request, deps: RouterDeps): Actor | null =>
  req.user ? leavingActorOf(req.user, deps.clock.now()) : null

/** Signing in over an open session ends that one first, with its live connections. */
async function endFormer(req: Request, res: Response, deps: RouterDeps): Promise<void> {
  const actor = leavingActor(req, deps)
  if (!actor) return
  const session = sessionRef(req.session.id)
  const ending = {
    operation: 'session.signOut' as const,
    input: {},
    actor,
    requestId: requestId(res),
    ip: null,
    session,
  }
  await deps.execute(ending)
}

/** Passport verifies through the operation itself and gives the browser a fresh session id. */
const signIn =
  (deps: RouterDeps): RequestHandler =>
  (req, res, next) => {
    const verdict = (error: unknown, user?: Express.User | false) => {
      if (error) return next(error)
      if (!user) return next(new AppError('validation_failed', { fields: { '(body)': 'credentials' } }))
      const begin = () =>
        req.logIn(user, (failed: unknown) => {
          if (failed) return next(failed)
          currentSession(user, req, res, deps).then(
            (reply) => send(res, reply),
            (e: unknown) => next(e),
          )
        })
      endFormer(req, res, deps).then(begin, (e: unknown) => next(e))
    }
    void (
      passport.authenticate('local', verdict) as (req: Request, res: Response, next: NextFunction) => void
    )(req, res, next)
  }

async function currentSession(
  user: Express.User,
  _req: Request,
  res: Response,
  deps: RouterDeps,
): Promise<Reply> {
  const actor = actorOf(user, deps.clock.now())
  if (!actor) throw new AppError('forbidden', { reason: 'membership' })
  return deps.execute({
    operation: 'session.current',
    input: {},
    actor,
    requestId: requestId(res),
    ip: null,
    session: null,
  })
}

async function endSession(req: Request, res: Response): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    req.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve())),
  )
  res.setHeader('clear-site-data', '"cache", "storage"')
}

const requestId = (res: Response) => String(res.getHeader('x-request-id'))

function send(res: Response, reply: Reply): void {
  res.json(reply)
}
