import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

/** Several short things, one a line, the way people write lists. */
export const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export function LinesField({
  id,
  label,
  description,
  value,
  onChange,
  error,
}: {
  id: string
  label: ReactNode
  description: string
  value: string
  onChange: (next: string) => void
  error: string | undefined
}) {
  return (
    <Textarea
      id={id}
      label={label}
      description={description}
      autosize
      minRows={3}
      maxLength={3000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
