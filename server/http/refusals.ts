import type { ErrorRequestHandler } from 'express'
import type { AuditTrail } from '../audit/append.ts'
import { auditActor } from '../audit/append.ts'
import { actorOf } from '../db/people.ts'
import type { Clock } from '../kernel/clock.ts'
import { AppError } from '../kernel/errors.ts'
import { known } from './problem.ts'

/**
 * What the door refuses to somebody signed in (a foreign origin, a missing key, a body that is no JSON)
 * never reached an operation and still leaves its row. Refusals for haste do not: they would be written
 * as fast as they are provoked.
 */
export const auditDoor =
  (trail: AuditTrail, clock: Clock): ErrorRequestHandler =>
  async (raised: unknown, req, res, next) => {
    const error = known(raised)
    if (!(error instanceof AppError) || error.isAudited || !req.user || error.code === 'rate_limited')
      return next(error)
    const at = clock.now()
    const actor = actorOf(req.user, at)
    if (actor)
      await trail.append({
        at,
        kind: 'deny',
        operation: `door ${req.method}`,
        actor: auditActor(actor),
        caseId: null,
        events: [],
        fields: Object.keys(error.details.fields ?? {}),
        refusal: error.details.reason ?? error.code,
        requestId: String(res.getHeader('x-request-id')),
        ip: req.ip ?? null,
      })
    next(error)
  }
