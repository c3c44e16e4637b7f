import { useState } from 'react'
import type { ProblemError } from '../../api/problem.ts'
import type { FieldError } from '../../ui/forms/Form.tsx'
import { lowerFirst } from './lowerFirst.ts'
import { useProblemWords } from './useProblemWords.ts'

/** Field → code of what is wrong there, by the form itself before sending or by the server after it. */
export type FieldCodes = Readonly<Record<string, string>>

/**
 * Errors of one form. The form's own check runs on sending; what the server names joins it. `of` gives the
 * sentence for one field, `summary` all of them as links to inputs whose ids are `${prefix}-${field}`; there
 * `labels` say which field is meant.
 */
export function useFieldErrors(
  prefix: string,
  problem: ProblemError | null,
  labels: Readonly<Record<string, string>>,
) {
  const { fieldWord } = useProblemWords()
  const [own, setOwn] = useState<FieldCodes>({})
  const codes: FieldCodes = Object.keys(own).length > 0 ? own : (problem?.fields ?? {})
  const of = (field: string): string | undefined => {
    const code = codes[field]
    return code === undefined ? undefined : fieldWord(code)
  }
  const summary: FieldError[] = Object.entries(codes).map(([field, code]) => ({
    field: `${prefix}-${field}`,
    message: labels[field] ? `${labels[field]}: ${lowerFirst(fieldWord(code))}` : fieldWord(code),
  }))
  /** Remembers what the form found; true when it may be sent. */
  const accept = (found: FieldCodes): boolean => {
    setOwn(found)
    return Object.keys(found).length === 0
  }
  return { of, summary, accept, id: (field: string) => `${prefix}-${field}` }
}

/** Blank texts among the given fields. */
export const blank = (fields: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => !value?.trim())
      .map(([field]) => [field, 'required']),
  )
