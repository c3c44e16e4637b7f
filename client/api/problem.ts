import type { Problem } from '../../shared/contracts/errors.ts'

/** What the server refused, in its own shape; `offline` when it could not be asked at all. */
export class ProblemError extends Error {
  readonly problem: Problem | null

  constructor(problem: Problem | null) {
    super(problem?.code ?? 'offline')
    this.problem = problem
  }

  get code(): Problem['code'] | 'offline' {
    return this.problem?.code ?? 'offline'
  }
  get reason(): string | undefined {
    return this.problem?.reason
  }
  get fields(): Record<string, string> {
    return this.problem?.fields ?? {}
  }
}

export const isProblem = (error: unknown): error is ProblemError => error instanceof ProblemError
export const isGone = (error: unknown): boolean =>
  isProblem(error) && (error.code === 'not_found' || error.code === 'forbidden')
