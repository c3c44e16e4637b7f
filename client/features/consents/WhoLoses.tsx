import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import type { Category } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { Callout } from '../../ui/states/States.tsx'
import { useCase } from '../cases/caseContext.ts'
import { useNow } from '../session/useNow.ts'
import css from './consents.module.css'
import { losing } from './losing.ts'

/** What stops when a basis no longer holds, and which institutions of the team will read less. */
export function WhoLoses({
  basis,
  scope,
  children,
}: {
  basis: LegalBasisView
  scope: readonly Category[]
  children: string
}) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const now = useNow()
  const bases = useOperation('legalBases.list', { caseId: view.id }).data?.data ?? []
  const losses = losing({ basis, scope }, bases, { team: view.team ?? [], ownerId: view.owner.id }, now)
  return (
    <Callout tone="amber">
      <div className={css.losses}>
        <p>{children}</p>
        {losses.length === 0 ? (
          <p>{t('less.nobody')}</p>
        ) : (
          <>
            <p>{t('less.title')}</p>
            <ul>
              {losses.map(({ institution, categories }) => (
                <li key={institution}>
                  {t('less.row', {
                    institution,
                    what: categories.map((one) => term(`category.${one}`)).join(', '),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Callout>
  )
}
