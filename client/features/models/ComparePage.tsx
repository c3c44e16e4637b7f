import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { inLanguage } from '../workflow/models.ts'
import { ModelDiff } from './drawing/ModelDiff.tsx'
import css from './models.module.css'
import { modelOf } from './readModelView.ts'
import { RegionSelect } from './RegionSelect.tsx'
import { useRegion } from './useRegion.ts'
import { nameOf } from './versions.ts'

const SIDES = ['a', 'b'] as const

/** Two versions against each other; which ones stands in the address. */
export function Page() {
  const { t, i18n } = useTranslation('models')
  const [params, setParams] = useSearchParams()
  const names = { a: params.get('a') ?? '', b: params.get('b') ?? '' }
  const list = useOperation('models.list', { limit: '100' })
  useLive({ kind: 'models' }, list.data?.cursor)
  const a = useOperation('models.get', { model: names.a }, { enabled: names.a !== '', keepPrevious: true })
  const b = useOperation('models.get', { model: names.b }, { enabled: names.b !== '', keepPrevious: true })
  const both = { a, b }
  const rows = list.data?.data ?? []
  const data = rows.map((row) => ({
    value: nameOf(row),
    label: `${t('versionTitle', { model: inLanguage(row.name, i18n.language), version: row.ref.version })} (${t(`status.${row.status}`)})`,
  }))
  const { region, choose } = useRegion()
  const worded = (reply: typeof a) => {
    const model = reply.data && modelOf(reply.data.data)
    return model && inRegion(model, region)
  }
  const before = worded(a)
  const after = worded(b)
  const failed = SIDES.map((side) => both[side]).find(({ isError }) => isError)
  const isWaiting = SIDES.some((side) => names[side] !== '' && both[side].isPending)
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        crumbs={[{ label: t('title'), href: '/models' }, { label: t('compare.title') }]}
      />
      <div className={css.pick}>
        {SIDES.map((side) => (
          <Select
            key={side}
            label={t(`compare.${side}`)}
            data={data}
            value={names[side] || null}
            allowDeselect={false}
            onChange={(value) =>
              setParams(
                (now) => {
                  const next = new URLSearchParams(now)
                  if (value) next.set(side, value)
                  return next
                },
                { replace: true },
              )
            }
          />
        ))}
        <RegionSelect
          variants={[...(before?.variants ?? []), ...(after?.variants ?? [])]}
          region={region}
          onChange={choose}
        />
      </div>
      {failed?.error && isGone(failed.error) && (
        <EmptyState kind="outOfScope">{t('compare.gone')}</EmptyState>
      )}
      {failed?.error && !isGone(failed.error) && <ErrorState onRetry={() => void failed.refetch()} />}
      {isWaiting && !failed && <SkeletonRows rows={8} />}
      {(!names.a || !names.b) && <EmptyState kind="nothingYet">{t('compare.choose')}</EmptyState>}
      {(before === null || after === null) && <Callout tone="amber">{t('noDrawing')}</Callout>}
      {before && after && <ModelDiff key={`${names.a} ${names.b} ${region}`} a={before} b={after} />}
    </>
  )
}
