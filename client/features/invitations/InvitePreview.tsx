import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { CATEGORIES } from '../../../shared/domain/vocabulary.ts'
import { isActionOnly, showsFullPerson } from '../../../shared/permissions/fieldPolicy.ts'
import { useOperation } from '../../api/hooks.ts'
import { HiddenPlaceholder } from '../../ui/states/States.tsx'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { caseName, useCase } from '../cases/caseContext.ts'
import cases from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { modelOfCase, stateLabel } from '../workflow/models.ts'
import { grantOf } from './grant.ts'
import type { InviteForm } from './inviteForm.ts'
import css from './invitation.module.css'

/** The case as the invited will see it, by the same field table that later guards it. */
export function InvitePreview({
  form,
  institution,
  when,
  dueAt,
}: {
  form: InviteForm
  institution: InstitutionView
  when: 'before' | 'after'
  dueAt: Date
}) {
  const { t, i18n } = useTranslation('invitations')
  const { t: caseWord } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { session } = useSession()
  const { view } = useCase()
  const persons = useOperation('persons.list', { caseId: view.id })
  const { sector } = institution
  if (when === 'before')
    return (
      <div className={css.card}>
        <h3>{t('inbox.title.one')}</h3>
        <h4>{t('inbox.inviter')}</h4>
        {session.user.name}, {session.acting.title}, {session.acting.institution.shortName}
        <h4>{t('inbox.gmina')}</h4>
        {view.gmina.name}
        <h4>{t('inbox.role')}</h4>
        {t(`askedRole.${form.askedRole}`)}
        <h4>{t('inbox.urgency')}</h4>
        {view.urgent ? t('inbox.urgent') : t('inbox.ordinary')}
        <h4>{t('inbox.due')}</h4>
        {weekdayDateTime(ui, dueAt, true)}
        <div className={css.hidden}>
          <HiddenPlaceholder what={t('scope.family')} />
        </div>
      </div>
    )
  const names = persons.data?.data
    .map(({ firstName, lastName }) =>
      showsFullPerson('team', sector) && lastName ? `${firstName} ${lastName}` : firstName,
    )
    .join(', ')
  const stage = stateLabel(modelOfCase(view), view.state, i18n.language) ?? view.state
  const limited = isActionOnly(sector)
  return (
    <div className={css.card}>
      <h3>
        {limited ? t('scope.caseNumber', { number: view.number ?? '' }) : caseName(view, caseWord)}
        <span>{t('scope.stage', { number: view.number ?? '', stage })}</span>
      </h3>
      <h4>{t('scope.persons')}</h4>
      {names}
      {!limited &&
        CATEGORIES.map((category) => {
          const label = term(`category.${category}`)
          if (!form.categories.includes(category))
            return (
              <div key={category} className={css.hidden}>
                <HiddenPlaceholder what={label} />
              </div>
            )
          const isAdded = grantOf(sector, category) === 'withBasis'
          const section = view.situation?.[category]
          const isMine = view.readable?.includes(category)
          return (
            <div key={category} className={isAdded ? css.added : undefined}>
              <h4>
                {label} {isAdded && <em>{t('scope.added')}</em>}
              </h4>
              <div className={cases.text}>
                {section?.text ?? (isMine ? t('scope.emptyYet') : t('scope.notYours'))}
              </div>
            </div>
          )
        })}
      <h4>{t('scope.actions')}</h4>
      {limited ? t('scope.ownActions') : t('scope.actionsText')}
    </div>
  )
}
