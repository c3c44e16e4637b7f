import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contracts/plans.ts'
import type { SigningSide } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { useOperation } from '../../api/hooks.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { clockTime, shortDate } from '../../ui/time/dates.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import css from './plan.module.css'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanShown } from './PlanShown.tsx'
import { SignPlanDialog } from './SignPlanDialog.tsx'
import { usePlanName, usualPlan } from './usePlanName.ts'

const FORMS = ['plan', 'signFamily', 'signCoordinator'] as const
const SIDE = { plan: null, signFamily: 'family', signCoordinator: 'coordinator' } as const

const isDraft = ({ signatures }: PlanView) => signatures.length === 0

/** The plan of the case: its latest edition to read, write and sign, and the editions before it. */
export function PlanSection() {
  const { t } = useTranslation('plan')
  const { t: caseWord } = useTranslation('case')
  const { view, abilities: inCase } = useCase()
  const planName = usePlanName(view)
  const reply = useOperation('plans.get', { caseId: view.id })
  const [edits, setEditing] = useState(false)
  const [signs, setSigning] = useState<SigningSide | null>(null)
  const asked = useAddressedForm(FORMS, inCase)
  const isEditing = edits || asked.form === 'plan'
  const signing = signs ?? (asked.form && SIDE[asked.form])
  const close = () => {
    setEditing(false)
    setSigning(null)
    asked.close()
  }
  const latest = reply.data?.data.latest ?? null
  const glow = useGlow(latest?.id ?? '')
  if (reply.isPending) return <SkeletonRows rows={4} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  const { abilities } = reply.data
  const maySave = may(abilities, 'save')
  const named = ({ type, edition }: PlanView) => t('edition', { type: planName(type), n: edition })
  // What was signed stays; writing begins the next edition.
  const startsNew = isEditing && latest !== null && !isDraft(latest)
  return (
    <>
      <Section
        title={
          latest ? (
            <span className={caseCss.capital}>
              {named(startsNew ? { ...latest, edition: latest.edition + 1 } : latest)}
            </span>
          ) : (
            t('title')
          )
        }
        end={
          latest &&
          !startsNew &&
          t('changed', {
            name: latest.updatedBy,
            date: shortDate(warsawDate(new Date(latest.updatedAt)), true),
          })
        }
      >
        {isEditing ? (
          <PlanEditor latest={latest} usualType={usualPlan(view)} onClose={close} />
        ) : latest ? (
          <LiveGlow glow={glow && { sector: glow.sector, onSeen: () => markSeen(latest.id) }}>
            <PlanShown plan={latest} />
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
            {may(abilities, 'signFamily') && (
              <Button size="sm" onClick={() => setSigning('family')}>
                {t('sign.act.family')}
              </Button>
            )}
            {may(abilities, 'signCoordinator') && (
              <Button size="sm" onClick={() => setSigning('coordinator')}>
                {t('sign.act.coordinator')}
              </Button>
            )}
            {maySave && (
              <Button size="sm" onClick={() => setEditing(true)}>
                {t(isDraft(latest) ? 'edit' : 'newEdition')}
              </Button>
            )}
            {view.planLimitAt && (
              <span className={`${text.small} ${text.ink2}`}>
                {t(view.planExtended ? 'limitExtended' : 'limit', {
                  date: shortDate(warsawDate(new Date(view.planLimitAt)), true),
                })}
              </span>
            )}
          </div>
        )}
        {reply.data.data.earlier.map((one) => (
          <details key={one.id} className={css.edition}>
            <summary>{named(one)}</summary>
            <PlanShown plan={one} />
          </details>
        ))}
      </Section>
      {signing && latest && <SignPlanDialog plan={latest} side={signing} onClose={close} />}
    </>
  )
}
