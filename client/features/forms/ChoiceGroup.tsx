import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import css from './ChoiceGroup.module.css'

/** Several of a short list, each under a box of its own, in two columns where there is room. */
export function ChoiceGroup<T extends string>({
  id,
  legend,
  hint,
  error,
  data,
  value,
  onChange,
}: {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  data: readonly { value: T; label: ReactNode }[]
  value: readonly T[]
  onChange: (next: T[]) => void
}) {
  return (
    <FieldGroup legend={legend} hint={hint} error={error}>
      <Checkbox.Group
        id={id}
        tabIndex={-1}
        value={[...value]}
        onChange={(next) => onChange(data.map((one) => one.value).filter((one) => next.includes(one)))}
      >
        <div className={css.choices}>
          {data.map((one) => (
            <Checkbox key={one.value} value={one.value} label={one.label} />
          ))}
        </div>
      </Checkbox.Group>
    </FieldGroup>
  )
}
