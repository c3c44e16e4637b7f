import { Radio, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'

const SHORTEST = 2
const TYPING_PAUSE_MS = 200
const CENTRES = ['OPS', 'CUS']

export interface Centre {
  id: string
  name: string
}

/** A centre found through its gmina, since gminas are what people know; `without` is one's own. */
export function CentreField({
  id,
  without,
  value,
  onChange,
  error,
}: {
  id: string
  without: string
  value: Centre | null
  onChange: (centre: Centre | null) => void
  error: string | undefined
}) {
  const { t } = useTranslation('transfers')
  const { t: term } = useTranslation('vocabulary')
  const [typed, setTyped] = useState('')
  const [gmina, setGmina] = useState<{ value: string; label: string } | null>(null)
  const [asked] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS)
  const isAsking = asked.length >= SHORTEST && asked !== gmina?.label
  const found = useOperation(
    'territories.search',
    { q: asked, kind: 'gmina', limit: '8' },
    { enabled: isAsking, keepPrevious: true },
  )
  const choices = isAsking
    ? (found.data?.data ?? []).map(({ teryt, name, path }) => ({
        value: teryt,
        label: [name, ...path].join(', '),
      }))
    : []
  const options = gmina && !choices.some((one) => one.value === gmina.value) ? [gmina, ...choices] : choices
  const list = useOperation(
    'institutions.list',
    { teryt: gmina?.value ?? '', limit: '100' },
    { enabled: gmina !== null },
  )
  const centres = (list.data?.data ?? []).filter((one) => CENTRES.includes(one.sector) && one.id !== without)
  return (
    <>
      <Select
        label={t('ask.gmina')}
        description={t('ask.gminaHint')}
        searchable
        clearable
        data={options}
        filter={({ options: all }) => all}
        nothingFoundMessage={asked.length >= SHORTEST && found.isSuccess ? t('ask.noGmina') : undefined}
        searchValue={typed}
        onSearchChange={setTyped}
        value={gmina?.value ?? null}
        onChange={(teryt) => {
          setGmina(options.find((one) => one.value === teryt) ?? null)
          onChange(null)
        }}
      />
      <FieldGroup legend={t('ask.centre')} error={error}>
        <Radio.Group
          id={id}
          tabIndex={-1}
          value={value?.id ?? null}
          onChange={(chosen) => onChange(centres.find((one) => one.id === chosen) ?? null)}
        >
          {!gmina && <EmptyState kind="nothingYet">{t('ask.chooseGmina')}</EmptyState>}
          {gmina && list.isPending && <SkeletonRows rows={2} />}
          {list.isError && <ErrorState onRetry={() => void list.refetch()} />}
          {gmina && list.data && centres.length === 0 && (
            <EmptyState kind="noMatch">{t('ask.noCentre')}</EmptyState>
          )}
          <Stack gap={8}>
            {centres.map((one) => (
              <Radio
                key={one.id}
                value={one.id}
                label={one.name}
                description={
                  <SectorTag sector={sectorGroup(one.sector)}>{term(`sector.${one.sector}`)}</SectorTag>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
    </>
  )
}
