/** What a test stage came to. */
export interface Outcome {
  passed: number
  failed: number
  /** Everything a person needs to see about the failures; empty when all is well. */
  report: string[]
}

export const failure = (...report: string[]): Outcome => ({ passed: 0, failed: 1, report })
