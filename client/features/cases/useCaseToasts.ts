import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { sectorGroup, type Sector } from '../../../shared/domain/vocabulary.ts'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Change, LiveType } from '../../../shared/contracts/events.ts'
import { useOnChange } from '../../api/useLive.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'

/** Tab on which a change of each kind is seen. */
const TAB: Partial<Record<LiveType, string>> = {
  note: '',
  case: '',
  action: '/plan',
  person: '/people',
  legalBasis: '/people',
  infoNotice: '/people',
  diagnosis: '/diagnosis',
  costCard: '/diagnosis',
  plan: '/plan',
  meeting: '/meetings',
  evaluation: '/evaluation',
  invitation: '/team',
  escalation: '/model',
}

/** Tells politely of others' changes to this case; focus and what is being edited stay where they are. */
export function useCaseToasts(view: CaseView): void {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const toast = useToast()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const what = (change: Change): string | null => {
    const name = change.by?.name ?? ''
    const sector = term(`sectorGroup.${sectorGroup((change.by?.sector ?? 'OPS') as Sector)}`)
    if (change.type === 'action') {
      const action = change.view as ActionView
      if (change.kind === 'entered') return t('toast.actionAdded', { name, sector, title: action.title })
      const status = t(`toast.status.${action.status}`)
      return t('toast.action', { name, sector, title: action.title, status })
    }
    // A clock is nobody's act, and the notices have a bell of their own.
    if (change.type === 'notification' || change.type === 'deadline' || change.type === 'model') return null
    return t(`toast.${change.type}.${change.kind === 'entered' ? 'entered' : 'updated'}`, { name, sector })
  }
  useOnChange((change) => {
    if (change.topic.kind !== 'case' || change.topic.id !== view.id) return
    if (!change.by || change.by.self || change.kind === 'left') return
    const words = what(change)
    if (!words) return
    const target = `/cases/${view.id}${TAB[change.type] ?? ''}`
    toast({
      text: words,
      person: { name: change.by.name, sector: sectorGroup(change.by.sector as Sector) },
      ...(pathname === target
        ? {}
        : { action: { label: t('toast.show'), onClick: () => void navigate(target) } }),
    })
  })
}
