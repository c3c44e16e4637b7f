import { ERROR_STATUS, type ErrorCode, type Problem, type UnmetGuard } from '../../shared/contracts/errors.ts'

interface Details {
  detail?: string
  fields?: Record<string, string>
  reason?: string
  guards?: UnmetGuard[]
  retryAfter?: number
  cause?: unknown
}

const TITLES: Record<ErrorCode, string> = {
  validation_failed: 'The input is not valid',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  version_conflict: 'Someone changed it meanwhile',
  payload_too_large: 'Too large',
  unsupported_media_type: 'JSON is expected',
  guard_unmet: 'A condition is not met',
  idempotency_mismatch: 'The key was used for something else',
  rate_limited: 'Too many attempts',
  internal: 'Something went wrong',
  unavailable: 'Temporarily unavailable',
}

/** The one error an operation throws to refuse. Carries codes, never contents. */
export class AppError extends Error {
  readonly status: number
  readonly details: Details
  readonly code: ErrorCode
  /** Its audit row is written; the door need not write another. */
  isAudited = false

  constructor(code: ErrorCode, details: Details = {}) {
    super(details.detail ?? TITLES[code], details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.status = ERROR_STATUS[code]
    this.details = details
  }
}

/** Anything thrown, as the one shape that leaves the server. What is not an AppError stays opaque. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known =
    error instanceof AppError ? error : new AppError(isUnavailable(error) ? 'unavailable' : 'internal')
  const { fields, reason, guards, retryAfter } = known.details
  return {
    code: known.code,
    status: known.status,
    title: TITLES[known.code],
    detail: known.message,
    requestId,
    ...(fields ? { fields } : {}),
    ...(reason ? { reason } : {}),
    ...(guards ? { guards } : {}),
    ...(retryAfter ? { retryAfter } : {}),
  }
}

const UNAVAILABLE = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
])
const isUnavailable = (error: unknown) => error instanceof Error && UNAVAILABLE.has(error.name)
