import { Button, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus, IconUserPlus } from '../../ui/icons.ts'
import { inLanguage } from '../workflow/models.ts'
import { choosePrimary } from '../workflow/primary.ts'
import { useCase } from './caseContext.ts'

/** The one filled button of the page. */
export function PrimaryAction() {
  const { t, i18n } = useTranslation('case')
  const { view, abilities, steps, knowsSteps, mustSign, base, open } = useCase()
  const navigate = useNavigate()
  // A button that turns into another one under the finger does what nobody meant.
  if (!knowsSteps) return <Skeleton w={170} h={36} animate={false} aria-busy="true" />
  const primary = choosePrimary({ view, abilities, steps, mustSign })
  switch (primary.kind) {
    case 'none':
      return null
    case 'step':
      return (
        <Button
          variant="filled"
          aria-disabled={!primary.step.allowed || undefined}
          onClick={() => open({ kind: 'step', step: primary.step })}
        >
          {inLanguage(primary.step.label, i18n.language)}
        </Button>
      )
    case 'decide':
      return (
        <Button variant="filled" component={Link} to="/escalations">
          {t('action.decide')}
        </Button>
      )
    case 'sign':
      return (
        <Button variant="filled" onClick={() => open({ kind: 'sign' })}>
          {t('action.sign')}
        </Button>
      )
    case 'remedy': {
      const { form, out } = primary
      const label = t(`do.${form}`)
      if ('to' in out)
        return (
          <Button variant="filled" component={Link} to={`${base}${out.to}`}>
            {label}
          </Button>
        )
      return (
        <Button
          variant="filled"
          {...(form === 'invite' ? { leftSection: <Icon of={IconUserPlus} /> } : {})}
          onClick={() => open({ kind: out.dialog })}
        >
          {label}
        </Button>
      )
    }
    case 'evaluate':
      return (
        <Button variant="filled" component={Link} to={`${base}/evaluation`}>
          {t('action.evaluate')}
        </Button>
      )
    case 'note':
      return (
        <Button
          variant="filled"
          leftSection={<Icon of={IconPlus} />}
          onClick={() => void navigate(`${base}#note`)}
        >
          {t('action.note')}
        </Button>
      )
    case 'actions':
      return (
        <Button variant="filled" component={Link} to={`${base}/plan#actions`}>
          {t('action.actions')}
        </Button>
      )
  }
}
