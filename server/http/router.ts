import type { NextFunction, Request, RequestHandler, Response } from 'express'
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
import { RouteTable } from './routes.ts'
import { sessionRef } from './session.ts'

export interface RouterDeps {
  execute: Execute
  clock: Clock
  publicOrigin: string | undefined
  limit: RequestLimit
  demo: boolean
}

const isOffered = (spec: OperationSpec, demo: boolean) => spec.access !== 'system' && (demo || !spec.demoOnly)

/** Leads to every operation of the map; there is no other way to a handler. */
export function operationsRouter(deps: RouterDeps): RequestHandler {
  const routes = new RouteTable<{ name: OperationName; run: RequestHandler }>()
  for (const name of OPERATION_NAMES) {
    const spec = specOf(name)
    if (!isOffered(spec, deps.demo)) continue
    const run = name === 'session.signIn' ? signIn(deps) : handle(name, spec, deps)
    const target = { name, run: spec.method === 'GET' ? run : guarded(run, deps) }
    routes.add(spec.method, spec.path, target)
  }
  return (req, res, next) => {
    const found = routes.find(req.method === 'HEAD' ? 'GET' : req.method, req.path)
    if (!found) return next()
    req.params = found.params
    res.locals['operation'] = found.target.name
    return found.target.run(req, res, next)
  }
}

/** Requests that change something must be JSON and come from our own pages. */
const guarded =
  (run: RequestHandler, deps: RouterDeps): RequestHandler =>
  (req, res, next) => {
    if (!isJson(req)) throw new AppError('unsupported_media_type')
    if (!isSameOrigin(req, deps.publicOrigin)) throw new AppError('forbidden', { reason: 'origin' })
    return run(req, res, next)
  }

function isJson(req: Request): boolean {
  const { headers } = req
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  if (!hasBody || headers['content-length'] === '0') return true
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  return Boolean(req.is('application/json')) && charset.toLowerCase() === 'utf-8'
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
      session: spec.kind === 'command' && req.session?.id ? sessionRef(req.session.id) : null,
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
