import type { ReactNode } from 'react'
import type { ProblemError } from '../../api/problem.ts'
import { Callout } from '../../ui/states/States.tsx'
import { useProblemWords } from './useProblemWords.ts'

/** What was refused and why, beside the form that asked. Nothing typed is lost meanwhile. */
export function ProblemNote({ error, action }: { error: ProblemError | null; action?: ReactNode }) {
  const { problemWords } = useProblemWords()
  if (!error) return null
  const words = problemWords(error)
  return (
    <div role="alert">
      <Callout tone="amber" action={action}>
        {words.length === 1 ? (
          words[0]
        ) : (
          <ul>
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        )}
      </Callout>
    </div>
  )
}
