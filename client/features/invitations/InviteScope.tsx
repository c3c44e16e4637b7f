import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'
import { isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconLock, IconScale } from '../../ui/icons.ts'
import { ErrorSummary } from '../../ui/forms/Form.tsx'
import { DialogColumns } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'
import type { useFieldErrors } from '../forms/useFieldErrors.ts'
import { beyondUsual, grantOf } from './grant.ts'
import type { InviteForm } from './inviteForm.ts'
import { InvitePreview } from './InvitePreview.tsx'
import css from './invitation.module.css'

/** Step 2: what they may see, beside how it will look to them. */
export function InviteScope({
  form,
  change,
  errors,
  institution,
  dueAt,
}: {
  form: InviteForm
  change: (part: Partial<InviteForm>) => void
  errors: ReturnType<typeof useFieldErrors>
  institution: InstitutionView
  dueAt: Date
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const [when, setWhen] = useState<'before' | 'after'>('after')
  const { sector } = institution
  const toggle = (category: Category) =>
    change({
      categories: form.categories.includes(category)
        ? form.categories.filter((one) => one !== category)
        : [...form.categories, category],
    })
  const beyond = beyondUsual(sector, form.categories)
  const who = form.person?.name ?? institution.shortName
  return (
    <DialogColumns
      leftLabel={t('scope.title')}
      rightLabel={t('scope.preview', { name: who })}
      left={
        <>
          <ErrorSummary errors={errors.summary} />
          <h3>{t('scope.title')}</h3>
          <p className={`${text.small} ${text.ink2}`}>
            {isActionOnly(sector)
              ? t('scope.actionOnly', { sector: term(`sector.${sector}`) })
              : t('scope.hint', { sector: term(`sector.${sector}`) })}
          </p>
          {CATEGORIES.map((category) => {
            const grant = grantOf(sector, category)
            const label = term(`category.${category}`)
            if (grant === 'never')
              return (
                <div key={category} className={`${css.option} ${css.never}`}>
                  <Icon of={IconLock} size={18} />
                  <div>
                    <div className={`${text.medium} ${css.cap}`}>{label}</div>
                    <div className={`${text.small} ${text.ink3}`}>{t(`content.${category}`)}</div>
                    <div className={`${text.small} ${text.ink2}`}>
                      {category === 'health' ? t('scope.neverHealth') : t('scope.never')}
                    </div>
                  </div>
                </div>
              )
            return (
              <div key={category} className={css.option}>
                <Checkbox
                  label={<span className={`${text.medium} ${css.cap}`}>{label}</span>}
                  description={
                    <>
                      {t(`content.${category}`)}
                      <br />
                      <Icon of={IconScale} size={14} />{' '}
                      {grant === 'usual' ? t('scope.usual') : t('scope.withBasis')}
                    </>
                  }
                  checked={form.categories.includes(category)}
                  onChange={() => toggle(category)}
                />
              </div>
            )
          })}
          {beyond.length > 0 && (
            <TextInput
              mt={16}
              id={errors.id('extraBasis')}
              label={t('scope.basis', { what: beyond.map((one) => term(`category.${one}`)).join(', ') })}
              description={t('scope.basisHint')}
              maxLength={300}
              value={form.basis}
              onChange={(event) => change({ basis: event.currentTarget.value })}
              error={errors.of('extraBasis')}
            />
          )}
        </>
      }
      right={
        <>
          <div className={css.previewHead}>
            <h3>{t('scope.preview', { name: who })}</h3>
            <SegmentedControl
              aria-label={t('scope.when')}
              data={[
                { value: 'before', label: t('scope.before') },
                { value: 'after', label: t('scope.after') },
              ]}
              value={when}
              onChange={(value) => setWhen(value === 'before' ? 'before' : 'after')}
            />
          </div>
          <InvitePreview form={form} institution={institution} when={when} dueAt={dueAt} />
          <p className={`${text.small} ${text.ink3}`}>{t('scope.same', { name: who })}</p>
        </>
      }
    />
  )
}
