import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { PanelPart, SidePanel } from '../../ui/overlays/SidePanel.tsx'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { DayClock } from '../../ui/time/DayClock.tsx'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { useNow } from '../session/useNow.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import css from './caseList.module.css'
import { useCaseName } from './useCaseName.ts'

function Facts({ view }: { view: CaseView }) {
  const { t } = useTranslation('caseList')
  const { t: words } = useTranslation('vocabulary')
  const stageName = useStageNames([view])
  const now = useNow()
  const dueAt = view.stateDueAt ? new Date(view.stateDueAt) : null
  return (
    <>
      <PanelPart label={t('preview.stage')}>
        <div className={css.due}>
          <b>{stageName(view)}</b>
          {dueAt && <DayClock from={new Date(view.stateEnteredAt)} to={dueAt} now={now} />}
        </div>
        {dueAt ? (
          <Deadline dueAt={dueAt} now={now} kind="target" layout="cell" />
        ) : (
          <span className={`${text.small} ${text.ink3}`}>{t('noDeadline')}</span>
        )}
      </PanelPart>
      {view.entryReasons && view.entryReasons.length > 0 && (
        <PanelPart label={t('preview.reasons')}>
          {view.entryReasons.map((reason) => words(`entryReason.${reason}`)).join(', ')}
        </PanelPart>
      )}
      {view.team && (
        <PanelPart label={t('preview.team')}>
          {view.team.map(({ id, name, sector }) => (
            <div key={id} className={css.member}>
              <PersonAvatar name={name} sector={sectorGroup(sector)} size="sm" />
              <span>{name}</span>
              <SectorTag sector={sectorGroup(sector)} />
            </div>
          ))}
        </PanelPart>
      )}
    </>
  )
}

/** A look at one case beside the list; it stays there while the next row is chosen. */
export function Preview({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('caseList')
  const caseName = useCaseName()
  const reply = useOperation('cases.get', { id })
  const view = reply.data?.data
  return (
    <SidePanel
      label={view ? t('preview.of', { name: caseName(view) }) : t('preview.loading')}
      title={view ? caseName(view, false) : t('preview.loading')}
      onClose={onClose}
      {...(view
        ? { href: `/cases/${id}`, over: [view.number, view.gmina.name].filter(Boolean).join(', ') }
        : {})}
      {...(view
        ? {
            footer: (
              <Button component={Link} to={`/cases/${id}`}>
                {t('preview.open')}
              </Button>
            ),
          }
        : {})}
    >
      {view && <Facts view={view} />}
      {reply.isPending && <SkeletonRows rows={4} />}
      {reply.isError &&
        !view &&
        (isGone(reply.error) ? (
          <EmptyState kind="outOfScope" />
        ) : (
          <ErrorState onRetry={() => void reply.refetch()} />
        ))}
    </SidePanel>
  )
}
