import { z } from 'zod'

/**
 * Every way an operation can refuse, with its HTTP status. One list for HTTP replies and socket
 * acknowledgements, so a client needs one error path. `reason` codes under `forbidden` and guard
 * names under `guard_unmet` are explained to people by client/i18n.
 */
export const ERROR_STATUS = {
  validation_failed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  version_conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  guard_unmet: 422,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS
const ERROR_CODES = Object.keys(ERROR_STATUS) as ErrorCode[]

export const zUnmetGuard = z.strictObject({
  guard: z.string(),
  verdict: z.union([z.literal(false), z.literal('unknown')]),
  missing: z.array(
    z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
})
export type UnmetGuard = z.infer<typeof zUnmetGuard>

/** application/problem+json (RFC 9457) as this product fixes it. */
export const zProblem = z.strictObject({
  code: z.enum(ERROR_CODES as [ErrorCode, ...ErrorCode[]]),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  requestId: z.string(),
  /** Dotted path → code of what is wrong there; never the rejected value itself. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Why a visible thing is forbidden, or which rule of the domain refuses. */
  reason: z.string().optional(),
  guards: z.array(zUnmetGuard).optional(),
  /** Seconds after which trying again makes sense. */
  retryAfter: z.int().optional(),
})
export type Problem = z.infer<typeof zProblem>
