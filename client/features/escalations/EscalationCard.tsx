import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { IconCircleCheck, IconScale } from '../../ui/icons.ts'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate, toldTime } from '../../ui/time/dates.ts'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { may } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { familyGenitive } from '../cases/familyTitle.ts'
import { DeadlineOf } from '../deadlines/DeadlineOf.tsx'
import { DeadlineOfQuestion } from '../deadlines/DeadlineOfQuestion.tsx'
import { useNow } from '../session/useNow.ts'
import { IssueForm } from '../issues/IssueForm.tsx'
import { DecideDialog, type DecideMode } from './DecideDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'

/** One question raised: to whom, why, what was tried, by when; and its answer. */
export function EscalationCard({
  escalation,
  abilities,
  inCase = false,
}: {
  escalation: EscalationView
  abilities: Abilities
  /** On the case's own page the case needs no naming. */
  inCase?: boolean
}) {
  const { t } = useTranslation('escalations')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const [mode, setMode] = useState<DecideMode | null>(null)
  const [isForwarding, setForwarding] = useState(false)
  const [isJoining, setJoining] = useState(false)
  const { caseId, caseNumber, familyName, gmina, owner, state, decision, tried, pulledIn = [] } = escalation
  const told = (at: string) => toldTime(ui, new Date(at), now)
  const about = familyName
    ? t('about.family', { name: familyName, ofName: familyGenitive(familyName) })
    : t('about.number', { number: caseNumber ?? '', gmina })
  return (
    <article className={css.row}>
      {!inCase && <h2>{caseId ? <Link to={`/cases/${caseId}`}>{about}</Link> : about}</h2>}
      <div className={css.head}>
        <SectorTag sector={sectorGroup(owner.sector)}>{owner.shortName}</SectorTag>
        <span>
          {t('raised', {
            level: term(`level.${escalation.toLevel}`),
            by: escalation.openedBy,
            time: told(escalation.openedAt),
          })}
        </span>
        {state === 'OPEN' ? (
          <Deadline dueAt={new Date(escalation.dueAt)} now={now} kind="target" layout="inline" />
        ) : (
          <Status icon={state === 'DECIDED' ? IconCircleCheck : IconScale}>{t(`state.${state}`)}</Status>
        )}
      </div>
      <div className={css.facts}>
        <KeyValue
          rows={[
            { key: 'why', label: t('open.reason'), value: term(`escalationReason.${escalation.reason}`) },
            {
              key: 'tried',
              label: t('open.tried'),
              value: (
                <ul className={css.bullets}>
                  {tried.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'question',
              label: t('open.question'),
              value: <span className={css.text}>{escalation.question}</span>,
            },
            ...(pulledIn.length > 0
              ? [
                  {
                    key: 'pulledIn',
                    label: t('pulledIn.label'),
                    value: (
                      <ul className={css.bullets}>
                        {pulledIn.map(({ sector, institution, outcome }) => (
                          <li key={sector}>
                            {t(`pulledIn.${outcome}`, { who: institution?.name ?? term(`sector.${sector}`) })}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
            ...(decision
              ? [
                  {
                    key: 'decision',
                    label: t('decision'),
                    value: (
                      <>
                        <span className={css.text}>{decision.text}</span>
                        <div
                          className={`${text.small} ${text.ink3}`}
                        >{`${decision.by}, ${told(decision.at)}`}</div>
                      </>
                    ),
                  },
                ]
              : []),
            ...(decision?.heldOn
              ? [{ key: 'heldOn', label: t('minutes.heldOn'), value: shortDate(decision.heldOn, true) }]
              : []),
            ...(decision && decision.attendees.length > 0
              ? [{ key: 'attendees', label: t('minutes.attendees'), value: decision.attendees.join(', ') }]
              : []),
          ]}
        />
      </div>
      {escalation.lens === 'summary' && <p className={`${text.small} ${text.ink3}`}>{t('summaryScope')}</p>}
      <div className={css.acts}>
        {state === 'OPEN' &&
          (caseId ? (
            // The clock of a question is that of the stage in which the case waits for its answer.
            <DeadlineOf caseId={caseId} isAbout={({ stage }) => stage?.startsWith('ESC_') ?? false} />
          ) : (
            <DeadlineOfQuestion question={escalation} />
          ))}
        {may(abilities, 'decide') && (
          <Button size="sm" variant={inCase ? 'default' : 'filled'} onClick={() => setMode('decide')}>
            {t('act.decide')}
          </Button>
        )}
        {may(abilities, 'passOn') && (
          <Button size="sm" onClick={() => setMode('passOn')}>
            {t('act.passOn')}
          </Button>
        )}
        {may(abilities, 'join') && (
          <Button size="sm" onClick={() => setJoining(true)}>
            {t('act.join')}
          </Button>
        )}
        {/* On the case's own page this is among its steps. */}
        {!inCase && may(abilities, 'forward') && (
          <Button size="sm" onClick={() => setForwarding(true)}>
            {t('act.forward')}
          </Button>
        )}
        {may(abilities, 'withdraw') && (
          <Button size="sm" onClick={() => setMode('withdraw')}>
            {t('act.withdraw')}
          </Button>
        )}
      </div>
      {isForwarding && <IssueForm escalationId={escalation.id} onClose={() => setForwarding(false)} />}
      {isJoining && <JoinDialog escalation={escalation} onClose={() => setJoining(false)} />}
      {mode && <DecideDialog escalation={escalation} mode={mode} onClose={() => setMode(null)} />}
    </article>
  )
}
