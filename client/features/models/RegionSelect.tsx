import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { inLanguage } from '../workflow/models.ts'
import css from './models.module.css'

type Variant = CooperationModel['variants'][number]

/** In whose words the model is shown; nothing where all regions speak alike. */
export function RegionSelect({
  variants,
  region,
  onChange,
}: {
  variants: readonly Variant[]
  /** Two digits; one without words of its own reads the common ones. */
  region: string
  onChange: (region: string | null) => void
}) {
  const { t, i18n } = useTranslation('models')
  const named = [...new Map(variants.map((variant) => [variant.id, variant])).values()]
  if (named.length === 0) return null
  const chosen = named.find(({ voivodeships }) => voivodeships.includes(region))
  return (
    <NativeSelect
      className={css.region ?? ''}
      label={t('region.label')}
      value={chosen?.id ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChange(named.find(({ id }) => id === value)?.voivodeships[0] ?? null)
      }
      data={[
        { value: '', label: t('region.common') },
        ...named.map(({ id, name }) => ({ value: id, label: inLanguage(name, i18n.language) })),
      ]}
    />
  )
}
