import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { TransferView } from '../../../shared/contracts/transfers.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { IconCircleCheck, IconCircleX, IconFlag } from '../../ui/icons.ts'
import { LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { Status, StatusTag } from '../../ui/Status.tsx'
import { toldTime } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { DueAndWhy } from '../deadlines/DueAndWhy.tsx'
import { useNow } from '../session/useNow.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'

/** One transfer: between whom, why, what goes along, until when; and the answer. No names of the family. */
export function TransferCard({
  transfer,
  abilities,
  isIncoming,
}: {
  transfer: TransferView
  abilities: Abilities
  isIncoming: boolean
}) {
  const { t } = useTranslation('transfers')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const glow = useGlow(transfer.id)
  const [dialog, setDialog] = useState<'accept' | 'decline' | 'withdraw' | null>(null)
  const { from, to, state, situation, caseId, answer } = transfer
  const other = isIncoming ? from : to
  const number = transfer.caseNumber ?? t('card.noNumber')
  return (
    <LiveGlow
      as="li"
      className={css.row}
      glow={glow && { sector: glow.sector, onSeen: () => markSeen(transfer.id) }}
    >
      <h3>{t(isIncoming ? 'card.incoming' : 'card.outgoing', { name: other.name })}</h3>
      <div className={css.head}>
        <SectorTag sector={sectorGroup(other.sector)}>{term(`sector.${other.sector}`)}</SectorTag>
        <span>{t('card.asked', { name: transfer.by, time: toldTime(ui, new Date(transfer.at), now) })}</span>
        {transfer.urgent && (
          <StatusTag tone="red" icon={IconFlag}>
            {t('card.urgent')}
          </StatusTag>
        )}
        {state === 'REQUESTED' ? (
          <DueAndWhy
            layout="inline"
            dueAt={transfer.dueAt}
            caseId={caseId}
            isAbout={({ subject }) => subject.id === transfer.id}
            about={number}
          />
        ) : (
          <Status icon={state === 'ACCEPTED' ? IconCircleCheck : IconCircleX}>{t(`state.${state}`)}</Status>
        )}
      </div>
      <div className={css.facts}>
        <KeyValue
          rows={[
            {
              key: 'number',
              label: t('card.number'),
              value: caseId ? <Link to={`/cases/${caseId}`}>{number}</Link> : number,
            },
            { key: 'gmina', label: t('card.gmina'), value: transfer.gmina },
            { key: 'persons', label: t('card.persons'), value: transfer.persons },
            {
              key: 'reason',
              label: t('card.reason'),
              value: <span className={css.text}>{transfer.reason}</span>,
            },
            {
              key: 'situation',
              label: t('card.situation'),
              value:
                situation.map((category) => term(`category.${category}`)).join(', ') ||
                t('card.situationNone'),
            },
            ...(answer
              ? [
                  {
                    key: 'answer',
                    label: t('card.answer'),
                    value: <span className={css.text}>{answer}</span>,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <div className={css.acts}>
        {may(abilities, 'accept') && (
          <Button size="sm" variant="filled" onClick={() => setDialog('accept')}>
            {t('act.accept')}
          </Button>
        )}
        {may(abilities, 'decline') && (
          <Button size="sm" onClick={() => setDialog('decline')}>
            {t('act.decline')}
          </Button>
        )}
        {may(abilities, 'withdraw') && (
          <Button size="sm" onClick={() => setDialog('withdraw')}>
            {t('act.withdraw')}
          </Button>
        )}
      </div>
      {dialog === 'accept' && <AcceptDialog transfer={transfer} onClose={() => setDialog(null)} />}
      {(dialog === 'decline' || dialog === 'withdraw') && (
        <DeclineDialog transfer={transfer} mode={dialog} onClose={() => setDialog(null)} />
      )}
    </LiveGlow>
  )
}
