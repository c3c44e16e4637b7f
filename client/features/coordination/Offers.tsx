import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoordinationOffer } from '../../../shared/contracts/coordination.ts'
import { useOnChange } from '../../api/useLive.ts'
import { DecisionList, DecisionRow } from '../../ui/lists/DecisionList.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { AnswerOfferDialog } from './AnswerOfferDialog.tsx'
import { DueAndWhy } from '../deadlines/DueAndWhy.tsx'
import { useOffers } from './useOffers.ts'

/** Coordination offered to the viewer, who may not see the case yet; no section when none is. */
export function Offers() {
  const { t } = useTranslation('coordination')
  const { offers: rows, isError, data, refetch } = useOffers()
  const [answered, setAnswered] = useState<CoordinationOffer | null>(null)
  useOnChange((change) => {
    if (change.type === 'notification') void refetch()
  })
  if (isError && !data) return <ErrorState onRetry={() => void refetch()} />
  const title = ({ caseNumber, by }: CoordinationOffer) =>
    caseNumber ? t('offers.row', { name: by, number: caseNumber }) : t('offers.rowNoNumber', { name: by })
  return (
    <>
      {rows.length > 0 && (
        <Section title={<span id="offers">{t('offers.title')}</span>}>
          <DecisionList>
            {rows.map((offer) => (
              <DecisionRow
                key={offer.caseId}
                sector="ops"
                title={title(offer)}
                detail={
                  <>
                    {t('offers.detail', { gmina: offer.gmina, reason: offer.reason })}
                    {offer.urgent && ` ${t('offers.urgent')}`}
                  </>
                }
                end={
                  <DueAndWhy
                    dueAt={offer.dueAt}
                    isAbout={({ kind, dueAt }) => kind === 'handover' && dueAt === offer.dueAt}
                    about={title(offer)}
                  />
                }
                action={
                  <Button size="sm" onClick={() => setAnswered(offer)}>
                    {t('offers.answer')}
                    <span className={text.sr}>: {title(offer)}</span>
                  </Button>
                }
              />
            ))}
          </DecisionList>
        </Section>
      )}
      {answered && (
        <AnswerOfferDialog offer={answered} under={title(answered)} onClose={() => setAnswered(null)} />
      )}
    </>
  )
}
