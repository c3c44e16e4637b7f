import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { inLanguage } from '../workflow/models.ts'
import { choosePrimary, plainSteps } from '../workflow/primary.ts'
import { may, useCase, type CaseDialog } from './caseContext.ts'

const VERBS = {
  invite: 'invite',
  action: 'addAction',
  person: 'addPerson',
  edit: 'update',
  escalate: 'escalate',
} as const

/** Everything else one may do here. What one may not do at all is not listed; what is blocked explains itself. */
export function CaseMenu() {
  const { t, i18n } = useTranslation('case')
  const { view, abilities, steps, own, base, open } = useCase()
  const navigate = useNavigate()
  const mustSign = own !== undefined && own.confidentialitySignedAt === null
  const primary = choosePrimary({ view, abilities, steps, mustSign })
  const others = plainSteps(steps).filter(
    (step) => primary.kind !== 'step' || primary.step.transition !== step.transition,
  )
  const dialogs = (Object.keys(VERBS) as (keyof typeof VERBS)[]).filter((kind) => {
    if (kind === primary.kind || !may(abilities, VERBS[kind])) return false
    // Going up is a step of the model, so it is offered only where the model has it.
    return kind !== 'escalate' || steps.some(({ event }) => event.startsWith('escalate'))
  })
  const canNote = may(abilities, 'addNote') && primary.kind !== 'note'
  const canSign = mustSign && may(abilities, 'signConfidentiality') && primary.kind !== 'sign'
  const canLeave = may(abilities, 'leave') && own !== undefined
  if (others.length + dialogs.length === 0 && !canNote && !canSign && !canLeave) return null
  const item = (kind: Exclude<CaseDialog['kind'], 'step'>) => (
    <Menu.Item key={kind} onClick={() => open({ kind })}>
      {t(`action.${kind}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button rightSection={<Icon of={IconChevronDown} />}>{t('action.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((step) => (
          <Menu.Item key={step.transition} onClick={() => open({ kind: 'step', step })}>
            {inLanguage(step.label, i18n.language)}
          </Menu.Item>
        ))}
        {canNote && <Menu.Item onClick={() => void navigate(`${base}#note`)}>{t('action.note')}</Menu.Item>}
        {dialogs.map(item)}
        {canSign && item('sign')}
        {canLeave && <Menu.Divider />}
        {canLeave && item('leave')}
      </Menu.Dropdown>
    </Menu>
  )
}
