import { Button, type ButtonVariant } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Act } from './modelActs.ts'
import { useModelShown } from './modelContext.ts'

/** A button for something one may do about a version. */
export function ModelAct({ act, isPrimary = false }: { act: Act; isPrimary?: boolean }) {
  const { t } = useTranslation('models')
  const { view, open } = useModelShown()
  const look: { variant?: ButtonVariant } = isPrimary ? { variant: 'filled' } : {}
  const label = t(`act.${act}`)
  if (act === 'edit' || act === 'answer')
    return (
      <Button
        {...look}
        component={Link}
        to={act === 'edit' ? `/models/${view.id}/edit` : `/models/${view.id}?part=remarks`}
      >
        {label}
      </Button>
    )
  return (
    <Button {...look} onClick={() => open(act === 'remark' ? { kind: act, path: '' } : { kind: act })}>
      {label}
    </Button>
  )
}
