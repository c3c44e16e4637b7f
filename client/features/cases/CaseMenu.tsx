import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { courseItems } from '../transfers/courseItems.ts'
import { inLanguage } from '../workflow/models.ts'
import { choosePrimary, plainSteps } from '../workflow/primary.ts'
import { may, useCase } from './caseContext.ts'

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
  const { t: course } = useTranslation('transfers')
  const shown = useCase()
  const { view, abilities, steps, isMember, mustSign, base, open } = shown
  const navigate = useNavigate()
  const primary = choosePrimary({ view, abilities, steps, mustSign })
  const others = plainSteps(steps).filter(
    (step) => primary.kind !== 'step' || primary.step.transition !== step.transition,
  )
  const dialogs = (Object.keys(VERBS) as (keyof typeof VERBS)[]).filter((kind) => {
    const isPrimary = primary.kind === 'remedy' && 'dialog' in primary.out && primary.out.dialog === kind
    if (isPrimary || !may(abilities, VERBS[kind])) return false
    // Going up is a step of the model, so it is offered only where the model has it.
    return kind !== 'escalate' || steps.some(({ event }) => event.startsWith('escalate'))
  })
  const way = courseItems(shown)
  const canNote = may(abilities, 'addNote') && primary.kind !== 'note'
  const canSign = mustSign && may(abilities, 'signConfidentiality') && primary.kind !== 'sign'
  const canLeave = may(abilities, 'leave') && isMember
  const seesHistory = may(abilities, 'readHistory')
  const seesRecords = may(abilities, 'readRecords')
  const count = others.length + dialogs.length + way.length
  if (count === 0 && !canNote && !canSign && !canLeave && !seesHistory) return null
  const item = (kind: keyof typeof VERBS | 'sign' | 'leave') => (
    <Menu.Item key={kind} onClick={() => open({ kind })}>
      {t(`action.${kind}`)}
    </Menu.Item>
  )
  const place = (part: 'diagnosis' | 'evaluation' | 'history') => (
    <Menu.Item key={part} component={Link} to={`${base}/${part}`}>
      {t(`tabs.${part}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button rightSection={<Icon of={IconChevronDown} />}>{t('action.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {canNote && <Menu.Item onClick={() => void navigate(`${base}#note`)}>{t('action.note')}</Menu.Item>}
        {dialogs.map(item)}
        {canSign && item('sign')}
        {others.length + way.length > 0 && <Menu.Divider />}
        {others.map((step) => (
          <Menu.Item key={step.transition} onClick={() => open({ kind: 'step', step })}>
            {inLanguage(step.label, i18n.language)}
          </Menu.Item>
        ))}
        {way.map((kind) => (
          <Menu.Item key={kind} onClick={() => open({ kind })}>
            {course(`menu.${kind}`)}
          </Menu.Item>
        ))}
        {(seesRecords || seesHistory) && <Menu.Divider />}
        {may(abilities, 'readDiagnosis') && place('diagnosis')}
        {seesRecords && place('evaluation')}
        {seesHistory && place('history')}
        {canLeave && <Menu.Divider />}
        {canLeave && item('leave')}
      </Menu.Dropdown>
    </Menu>
  )
}
