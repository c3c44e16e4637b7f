import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { sectorGroup, type Sector } from '../../../shared/domain/vocabulary.ts'
import type { AuditEntry } from '../../../shared/contracts/audit.ts'
import { useOlderPages } from '../../api/useOlderPages.ts'
import { uniqueRows } from '../../api/usePages.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useNow } from '../session/useNow.ts'
import { OlderEntries } from '../timeline/OlderEntries.tsx'

const KINDS = ['write', 'read', 'deny'] as const

/** Who did what, who looked, who was refused: for those who answer for the case. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const { t, i18n } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { reasonWord } = useProblemWords()
  const now = useNow()
  const [params, setParams] = useSearchParams()
  const kind = KINDS.find((one) => one === params.get('kind'))
  const log = useOlderPages('audit.caseHistory', { caseId, ...(kind ? { kind } : {}) })
  const rows = uniqueRows(log.pages.map(({ data }) => data))
  /** Operations are named in full only here; one without words of its own is shown by its code. */
  const operationWord = (name: string) => {
    const key = `operation.${name.replace('.', '_')}`
    return i18n.exists(`case:${key}`) ? t(key as 'operation.cases_get') : name
  }
  const columns: Column<AuditEntry>[] = [
    {
      key: 'at',
      header: t('history.when'),
      nowrap: true,
      phone: 'left',
      cell: ({ at }) => toldTime(ui, new Date(at), now),
    },
    {
      key: 'who',
      header: t('history.who'),
      cell: ({ actor }) => (
        <>
          <div className={text.medium}>{actor.name}</div>
          {actor.sector && (
            <SectorTag
              sector={sectorGroup(actor.sector as Sector)}
            >{`${actor.title}, ${actor.institution}`}</SectorTag>
          )}
        </>
      ),
    },
    {
      key: 'what',
      header: t('history.what'),
      cell: ({ operation, kind: entryKind, refusal }) => (
        <>
          {operationWord(operation)}
          {entryKind === 'deny' && (
            <div className={`${text.small} ${text.amber}`}>
              {t('history.refused', { why: reasonWord(refusal ?? undefined) })}
            </div>
          )}
        </>
      ),
    },
    { key: 'kind', header: t('history.kind'), phone: 'right', cell: (row) => t(`history.${row.kind}`) },
  ]
  return (
    <>
      <FilterBar label={t('history.filters')}>
        <ToggleChip pressed={!kind} onToggle={() => setParams({}, { replace: true })}>
          {t('timeline.kind.all')}
        </ToggleChip>
        {KINDS.map((one) => (
          <ToggleChip
            key={one}
            pressed={one === kind}
            onToggle={() => setParams({ kind: one }, { replace: true })}
          >
            {t(`history.${one}`)}
          </ToggleChip>
        ))}
      </FilterBar>
      {log.isPending && <SkeletonRows rows={6} />}
      {log.error && <ErrorState onRetry={log.retry} />}
      {log.pages.length > 0 && rows.length === 0 && <EmptyState kind={kind ? 'noMatch' : 'nothingYet'} />}
      {rows.length > 0 && (
        <OlderEntries key={kind ?? 'all'} shown={rows.length} entry="tbody > tr" log={log}>
          <DataTable caption={t('tabs.history')} rows={rows} rowKey={({ id }) => id} columns={columns} />
        </OlderEntries>
      )}
    </>
  )
}
