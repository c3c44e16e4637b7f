import { useTranslation } from 'react-i18next'
import type { IconShape } from '../../ui/Icon.tsx'
import {
  IconAlertTriangle,
  IconClock,
  IconHourglass,
  IconListCheck,
  IconMail,
  IconStairsUp,
  IconUsers,
} from '../../ui/icons.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import type { CalendarEntry, EntryKind } from './entries.ts'

export const ENTRY_ICONS: Record<EntryKind, IconShape> = {
  stage: IconClock,
  action: IconListCheck,
  invitation: IconMail,
  escalation: IconStairsUp,
  planLimit: IconHourglass,
  transfer: IconHourglass,
  handover: IconHourglass,
  proposal: IconAlertTriangle,
  issue: IconStairsUp,
  meeting: IconUsers,
}

/** An entry in words: what it is, and whose. */
export function useEntryWords(entries: readonly CalendarEntry[]) {
  const { t } = useTranslation('calendar')
  const { t: term } = useTranslation('vocabulary')
  const stageName = useStageNames(entries)
  const what = (entry: CalendarEntry): string => {
    if (entry.cancelled) return t('cancelled')
    if (entry.kind === 'meeting') {
      const { mode, place } = entry.meeting
      const how = term(`meetingMode.${mode}`)
      return place ? t('meetingAt', { how, place }) : t('meeting', { how })
    }
    if (entry.stage) return t('stage', { stage: stageName({ ...entry, state: entry.stage }) })
    if (entry.kind === 'action')
      return entry.title ? t('task', { title: entry.title }) : term('deadlineKind.action')
    return term(`deadlineKind.${entry.kind}`)
  }
  const whose = ({ familyName, caseNumber }: CalendarEntry): string =>
    familyName ?? (caseNumber ? t('case', { number: caseNumber }) : '')
  return { what, whose }
}
