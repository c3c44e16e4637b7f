import { Textarea } from '@mantine/core'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import type { useFieldErrors } from './useFieldErrors.ts'

/** Why something is ended, refused or handed on: the last field of such dialogs, named `reason` as in what is sent. */
export function ReasonField({
  label,
  hint,
  optional = false,
  rows = 2,
  value,
  onChange,
  errors,
}: {
  label: string
  hint?: string
  optional?: boolean
  rows?: number
  value: string
  onChange: (value: string) => void
  errors: Pick<ReturnType<typeof useFieldErrors>, 'id' | 'of'>
}) {
  return (
    <Textarea
      id={errors.id('reason')}
      label={<FieldLabel optional={optional}>{label}</FieldLabel>}
      {...(hint && { description: hint })}
      autosize
      minRows={rows}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={errors.of('reason')}
    />
  )
}
