import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { BasisState } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { IconShape } from '../../ui/Icon.tsx'
import { IconCircleCheck, IconCircleX, IconHourglass } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import css from './consents.module.css'

const SIGN: Record<BasisState, IconShape> = {
  REQUESTED: IconHourglass,
  GIVEN: IconCircleCheck,
  REFUSED: IconCircleX,
  WITHDRAWN: IconCircleX,
  EXPIRED: IconCircleX,
  ENDED: IconCircleX,
}
const ACTS = ['give', 'refuse', 'withdraw', 'end'] as const
export type BasisAct = (typeof ACTS)[number]

/** One basis of one person: on what, to whom, which data, until when, and what can be recorded about it. */
export function BasisItem({
  basis,
  abilities,
  onAct,
}: {
  basis: LegalBasisView
  abilities: Abilities | undefined
  onAct: (act: BasisAct) => void
}) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const day = (at: string) => shortDate(warsawDate(new Date(at)), true)
  const list = (words: string[]) => words.join(', ')
  const over = basis.withdrawnAt ?? basis.ended?.at
  const lapsed = basis.state === 'GIVEN' && !basis.inForce
  const acts = ACTS.filter((act) => may(abilities, act))
  const told = [
    basis.purpose,
    t('item.scope', { what: list(basis.scope.map((one) => term(`category.${one}`))) }),
    basis.recipients.length > 0 &&
      t('item.recipients', { who: list(basis.recipients.map((one) => term(`sector.${one}`))) }),
    basis.givenBy === 'guardian' && basis.guardianName && t('item.guardian', { name: basis.guardianName }),
    basis.childHeard && t('item.heard'),
    basis.impossibleReason && t('item.impossible', { why: basis.impossibleReason }),
    basis.refusedReason && t('item.refused', { why: basis.refusedReason }),
    ...(basis.withdrawals ?? []).map(({ scope, reason, at }) =>
      t('item.withdrawal', {
        what: list(scope.map((one) => term(`category.${one}`))),
        date: day(at),
        why: reason,
      }),
    ),
    basis.ended &&
      t('item.ended', { who: basis.ended.by, date: day(basis.ended.at), why: basis.ended.reason }),
  ].filter(Boolean)
  return (
    <li className={css.basis}>
      <div className={css.words}>
        <div className={text.medium}>
          {term(`basisType.${basis.type}`)}
          {basis.article &&
            `: ${basis.article === 'other' ? (basis.articleText ?? term('basisArticle.other')) : term(`basisArticle.${basis.article}`)}`}
        </div>
        {told.map((one, index) => (
          <div key={index} className={`${text.small} ${text.ink2}`}>
            {one}
          </div>
        ))}
      </div>
      <div className={css.state}>
        <Status icon={lapsed ? IconCircleX : SIGN[basis.state]} tone={basis.inForce ? 'plain' : 'amber'}>
          {term(`basisState.${lapsed ? 'EXPIRED' : basis.state}`)}
        </Status>
        <div className={`${text.small} ${text.ink3}`}>
          {over
            ? day(over)
            : basis.givenOn
              ? t('item.since', { date: shortDate(basis.givenOn, true) })
              : basis.requestedAt && t('item.requested', { date: day(basis.requestedAt) })}
          {basis.until && `, ${t('item.until', { date: shortDate(basis.until, true) })}`}
        </div>
        {acts.length > 0 && (
          <div className={css.acts}>
            {acts.map((act) => (
              <button
                key={act}
                type="button"
                className={`${text.link} ${text.small}`}
                aria-label={t(`act.${act}Long`, { name: basis.person.name })}
                onClick={() => onAct(act)}
              >
                {t(`act.${act}`)}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}
