import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { useInvitable } from './useInvitable.ts'

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
  const { institutions, isPending, isNobodyLeft } = useInvitable(teryt, without)
  return (
    <FieldGroup legend={t('propose.whom')} hint={t('propose.whomHint')} error={error}>
      {isPending && <SkeletonRows rows={4} />}
      <Stack gap={10} id={id} tabIndex={-1}>
        {isNobodyLeft && <p>{t('propose.nobody')}</p>}
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
