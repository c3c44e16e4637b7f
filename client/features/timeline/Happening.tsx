import { useTranslation } from 'react-i18next'
import {
  sectorGroup,
  type CaseState,
  type Sector,
  type SectorGroup,
} from '../../../shared/domain/vocabulary.ts'
import type { TimelineEntry as Entry } from '../../../shared/contracts/timeline.ts'
import { TimelineEntry } from '../../ui/lists/Timeline.tsx'
import { clockTime, weekdayDateTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import { inLanguage, modelOfCase, stateLabel } from '../workflow/models.ts'
import { inSentences } from './inSentences.ts'
import { usePlanName } from '../plans/usePlanName.ts'

const ATTENTION = ['invitationEXPIRED', 'actionFAILED', 'deadlineMissed']

/** One entry of the timeline in words. */
export function Happening({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  const planName = usePlanName(view)
  const { by, params, code, text, category } = entry
  const at = new Date(entry.at)
  const sector: SectorGroup = by
    ? sectorGroup(by.sector)
    : params['sector']
      ? sectorGroup(params['sector'] as Sector)
      : sectorGroup(view.owner.sector)
  const model = modelOfCase(view)
  const stage = params['state']
    ? (stateLabel(model, params['state'] as CaseState, i18n.language) ?? params['state'])
    : ''
  // A step of an earlier version of the model may be gone from this one: then its row is named.
  const row = model?.transitions.find(({ id }) => id === params['step'])
  const step = row ? inLanguage(row.label, i18n.language) : params['step']
  const level = params['level'] ? term(`level.${params['level'] as 'powiat'}`) : ''
  const when = params['on'] ? weekdayDateTime(ui, new Date(params['on'])) : ''
  const named = {
    ...(params['basis'] && { basis: term(`basisType.${params['basis'] as 'consent'}`) }),
    ...(params['plan'] && { plan: planName(params['plan'] as 'PLAN') }),
    ...(params['channel'] && { channel: term(`noticeChannel.${params['channel'] as 'post'}`) }),
    ...(params['deadline'] && { deadline: term(`deadlineKind.${params['deadline'] as 'stage'}`) }),
  }
  const reason = entry.kind === 'escalation' ? term(`escalationReason.${params['reason'] as 'dispute'}`) : ''
  const words = t(`happened.${code as 'stage'}`, {
    ...params,
    ...named,
    stage,
    ...(step && { step }),
    level,
    reason,
    on: when,
    name: by?.name ?? '',
  })
  const detail = [
    by && `${by.name}, ${by.title}`,
    !by && params['by'],
    by && params['by'] && params['by'] !== by.name && t('happened.addedBy', { name: params['by'] }),
    params['result'] && t('happened.result', { result: params['result'] }),
    category && t('happened.category', { category: term(`category.${category as 'general'}`) }),
  ]
  return (
    <TimelineEntry
      time={clockTime(at)}
      dateTime={entry.at}
      sector={sector}
      {...(by ? { person: by.name } : {})}
      kind={`${t(`happenedKind.${entry.kind}`)}:`}
      attention={ATTENTION.includes(code)}
      detail={inSentences(detail)}
    >
      {[words, text].filter(Boolean).join(' ')}
    </TimelineEntry>
  )
}
