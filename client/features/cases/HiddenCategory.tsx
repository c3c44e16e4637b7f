import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { HiddenPlaceholder } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { inLanguage, modelOfCase } from '../workflow/models.ts'
import { useCase } from './caseContext.ts'
import css from './case.module.css'

/** A category outside the viewer's scope: its place, the rule, and where the rule comes from. */
export function HiddenCategory({ category }: { category: Category }) {
  const { t, i18n } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { session } = useSession()
  const { view } = useCase()
  const [isOpen, setOpen] = useState(false)
  const what = term(`category.${category}`)
  const model = modelOfCase(view)
  const sees = (view.readable ?? []).map((one) => term(`category.${one}`)).join(', ') || t('why.nothing')
  const since = view.memberSince && shortDate(warsawDate(new Date(view.memberSince)), true)
  const close = () => setOpen(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onDismiss={close}
      width={380}
      position="bottom-end"
      withRoles={false}
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <div>
          <HiddenPlaceholder what={what} onWhy={() => setOpen((now) => !now)} />
        </div>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('why.title')}>
        <div className={css.why}>
          <h3>{t('why.title')}</h3>
          <p>{t('why.text', { what })}</p>
          <dl>
            <dt>{t('why.rule')}</dt>
            <dd>
              {t('why.ruleText', {
                sector: term(`sector.${session.acting.institution.sector}`),
                sees,
                model: model ? inLanguage(model.labels.model, i18n.language).toLocaleLowerCase() : '',
                version: view.model.version,
              })}
            </dd>
            <dt>{t('why.source')}</dt>
            <dd>{since ? t('why.sourceTeam', { date: since }) : t(`why.lens.${view.lens}`)}</dd>
            <dt>{t('why.basis')}</dt>
            <dd>{category === 'health' ? t('why.basisHealth') : t('why.basisText')}</dd>
          </dl>
          <p className={`${text.small} ${text.ink2} ${css.apart}`}>{t('why.always')}</p>
          {view.coordinator && <p className={text.small}>{t('why.ask', { name: view.coordinator.name })}</p>}
          <button type="button" className={text.link} onClick={close}>
            {t('why.close')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
