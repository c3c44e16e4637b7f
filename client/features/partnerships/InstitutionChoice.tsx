import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'

/** Institutions of a gmina and its powiat to tick, without those that take part already. */
export function InstitutionChoice({
  id,
  teryt,
  without,
  chosen,
  error,
  onChange,
}: {
  id: string
  teryt: string
  without: readonly string[]
  chosen: ReadonlySet<string>
  error: string | undefined
  onChange: (chosen: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation('partnerships')
  const { t: term } = useTranslation('vocabulary')
  const local = useOperation('institutions.list', { teryt, limit: '100' })
  const county = useOperation('institutions.list', { teryt: teryt.slice(0, 4), limit: '100' })
  const institutions = [...(local.data?.data ?? []), ...(county.data?.data ?? [])].filter(
    (one) => !without.includes(one.id),
  )
  const isThere = local.data !== undefined && county.data !== undefined
  return (
    <FieldGroup legend={t('propose.whom')} hint={t('propose.whomHint')} error={error}>
      {local.isPending && <SkeletonRows rows={4} />}
      <Stack gap={10} id={id} tabIndex={-1}>
        {isThere && institutions.length === 0 && <p>{t('propose.nobody')}</p>}
        {institutions.map(({ id: one, name, sector }) => (
          <Checkbox
            key={one}
            label={name}
            description={<SectorTag sector={sectorGroup(sector)}>{term(`sector.${sector}`)}</SectorTag>}
            checked={chosen.has(one)}
            onChange={(event) => {
              const next = new Set(chosen)
              if (event.currentTarget.checked) next.add(one)
              else next.delete(one)
              onChange(next)
            }}
          />
        ))}
      </Stack>
    </FieldGroup>
  )
}
