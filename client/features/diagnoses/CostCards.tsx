import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostCardView } from '../../../shared/contracts/diagnoses.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import { useAnchor } from '../cases/useAnchor.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useStepWords } from '../workflow/useStepWords.ts'
import { zloty } from './costCardForm.ts'
import { CostCardDialog } from './CostCardDialog.tsx'
import css from './diagnosis.module.css'

const FORMS = ['costCard'] as const

/** What each problem will cost if nobody does anything: consequences, money, over how long. */
export function CostCards() {
  const { t } = useTranslation('diagnosis')
  const { duration } = useStepWords()
  const { view, abilities } = useCase()
  const reply = useOperation('costCards.list', { caseId: view.id })
  const [opened, setEdited] = useState<CostCardView | 'new' | null>(null)
  const [removed, setRemoved] = useState<CostCardView | null>(null)
  const asked = useAddressedForm(FORMS, abilities)
  const edited = opened ?? (asked.form && 'new')
  const anchor = useAnchor('cost-cards')
  const rows = reply.data?.data ?? []
  const mayAdd = may(abilities, 'keepRecords')
  return (
    <div ref={anchor} id="cost-cards" tabIndex={-1} className={caseCss.part}>
      <Section
        title={t('card.title')}
        end={
          mayAdd && (
            <Button size="sm" leftSection={<Icon of={IconPlus} />} onClick={() => setEdited('new')}>
              {t('card.add')}
            </Button>
          )
        }
      >
        {reply.isPending && <SkeletonRows rows={2} />}
        {reply.isError && <ErrorState onRetry={() => void reply.refetch()} />}
        {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('card.empty')}</EmptyState>}
        <ul className={css.cards}>
          {rows.map((card) => (
            <li key={card.id} className={css.card}>
              <div className={css.cardHead}>
                <b className={text.medium}>{card.area}</b>
                <span>
                  {card.costEstimate === null
                    ? t('card.unknownCost', { time: duration({ n: card.horizonMonths, unit: 'm' }) })
                    : t('card.told', {
                        cost: zloty(card.costEstimate),
                        time: duration({ n: card.horizonMonths, unit: 'm' }),
                      })}
                </span>
              </div>
              {card.consequences && (
                <ul className={caseCss.bullets}>
                  {card.consequences.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              )}
              {may(reply.data?.abilities[card.id], 'update') && (
                <div className={caseCss.acts}>
                  <button
                    type="button"
                    className={`${text.link} ${text.small}`}
                    aria-label={t('card.editLong', { area: card.area })}
                    onClick={() => setEdited(card)}
                  >
                    {t('edit')}
                  </button>
                  <button
                    type="button"
                    className={`${text.link} ${text.small}`}
                    aria-label={t('card.removeLong', { area: card.area })}
                    onClick={() => setRemoved(card)}
                  >
                    {t('card.remove')}
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {edited && (
        <CostCardDialog
          key={edited === 'new' ? 'new' : edited.id}
          {...(edited === 'new' ? {} : { card: edited })}
          onClose={() => {
            setEdited(null)
            asked.close()
          }}
        />
      )}
      {removed && <RemoveCard card={removed} onClose={() => setRemoved(null)} />}
    </div>
  )
}

function RemoveCard({ card, onClose }: { card: CostCardView; onClose: () => void }) {
  const { t } = useTranslation('diagnosis')
  const command = useCommand('costCards.remove', { touches: ['costCards.list', 'workflow.available'] })
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('card.removeTitle', { area: card.area })}
      confirm={t('card.removeConfirm')}
      busy={command.isPending}
      onConfirm={() => command.mutate({ id: card.id, version: card.version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('card.removeText')}</p>
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}
