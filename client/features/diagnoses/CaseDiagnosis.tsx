import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiagnosisView } from '../../../shared/contracts/diagnoses.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { clockTime, shortDate } from '../../ui/time/dates.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import css from './diagnosis.module.css'
import { DiagnosisEditor } from './DiagnosisEditor.tsx'
import { DiagnosisShown } from './DiagnosisShown.tsx'

const FORMS = ['diagnosis', 'approveDiagnosis'] as const

const day = (at: string) => shortDate(warsawDate(new Date(at)), true)

/** The diagnosis of the case: the latest edition to read or write, its approval, and the editions before. */
export function CaseDiagnosis() {
  const { t } = useTranslation('diagnosis')
  const { t: caseWord } = useTranslation('case')
  const { view, abilities: inCase } = useCase()
  const reply = useOperation('diagnoses.get', { caseId: view.id })
  const [edits, setEditing] = useState(false)
  const [approves, setApproving] = useState(false)
  const asked = useAddressedForm(FORMS, inCase)
  const isEditing = edits || asked.form === 'diagnosis'
  const isApproving = approves || asked.form === 'approveDiagnosis'
  const latest = reply.data?.data.latest ?? null
  const glow = useGlow(latest?.id ?? '')
  if (reply.isPending) return <SkeletonRows rows={6} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  const { abilities } = reply.data
  const close = (set: (is: boolean) => void) => {
    set(false)
    asked.close()
  }
  const maySave = may(abilities, 'save')
  // What was approved stays; writing begins the next edition.
  const startsNew = isEditing && Boolean(latest?.approvedAt)
  return (
    <>
      <Section
        title={latest ? t('edition', { n: latest.edition + (startsNew ? 1 : 0) }) : t('title')}
        end={latest && !startsNew && <Standing diagnosis={latest} />}
      >
        {isEditing ? (
          <DiagnosisEditor
            latest={latest}
            {...(asked.form ? { startsAtGap: true } : {})}
            onClose={() => close(setEditing)}
          />
        ) : latest ? (
          <LiveGlow glow={glow && { sector: glow.sector, onSeen: () => markSeen(latest.id) }}>
            <DiagnosisShown diagnosis={latest} />
            {glow && (
              <GlowNote sector={glow.sector}>
                {caseWord('glow', { name: glow.name, time: clockTime(glow.at) })}
              </GlowNote>
            )}
          </LiveGlow>
        ) : (
          <EmptyState
            kind="nothingYet"
            action={maySave && <Button onClick={() => setEditing(true)}>{t('start')}</Button>}
          >
            {t('empty')}
          </EmptyState>
        )}
        {!isEditing && latest && (
          <div className={caseCss.acts}>
            {maySave && (
              <Button size="sm" onClick={() => setEditing(true)}>
                {t(latest.approvedAt ? 'newEdition' : 'edit')}
              </Button>
            )}
            {may(abilities, 'approve') && (
              <Button size="sm" onClick={() => setApproving(true)}>
                {t('approve')}
              </Button>
            )}
          </div>
        )}
      </Section>
      {reply.data.data.earlier.length > 0 && (
        <Section title={t('earlier')}>
          {reply.data.data.earlier.map((one) => (
            <details key={one.id} className={css.edition}>
              <summary>
                {t('edition', { n: one.edition })}, <Standing diagnosis={one} />
              </summary>
              <DiagnosisShown diagnosis={one} />
            </details>
          ))}
        </Section>
      )}
      {isApproving && latest && <Approval latest={latest} onClose={() => close(setApproving)} />}
    </>
  )
}

function Standing({
  diagnosis: { approvedAt, approvedBy, updatedAt, updatedBy },
}: {
  diagnosis: DiagnosisView
}) {
  const { t } = useTranslation('diagnosis')
  return approvedAt
    ? t('approvedBy', { name: approvedBy ?? '', date: day(approvedAt) })
    : t('draftBy', { name: updatedBy, date: day(updatedAt) })
}

function Approval({ latest, onClose }: { latest: DiagnosisView; onClose: () => void }) {
  const { t } = useTranslation('diagnosis')
  const { view } = useCase()
  const toast = useToast()
  const command = useCommand('diagnoses.approve', {
    touches: ['diagnoses.get', 'workflow.available', 'cases.timeline'],
  })
  return (
    <ConfirmDialog
      opened
      title={t('approveTitle')}
      confirm={t('approve')}
      busy={command.isPending}
      onConfirm={() =>
        command.mutate(
          { caseId: view.id, version: latest.version },
          {
            onSuccess: () => {
              toast({ text: t('approved') })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t('approveText')}</p>
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}
