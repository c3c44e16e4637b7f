import { AppError } from './errors.ts'

/** A rule of the domain refuses: guard and code are explained by client/i18n, parameters hold no personal data. */
export const unmet = (guard: string, code: string, params: Record<string, string | number> = {}): AppError =>
  new AppError('guard_unmet', {
    reason: code,
    guards: [{ guard, verdict: false, missing: [{ code, params }] }],
  })

export const invalid = (field: string, code: string): AppError =>
  new AppError('validation_failed', { fields: { [field]: code } })
