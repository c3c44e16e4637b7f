import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contracts/persons.ts'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { may, useCase } from '../cases/caseContext.ts'
import { CaseBases } from '../consents/CaseBases.tsx'
import { Genogram } from '../genogram/Genogram.tsx'
import { PersonDialog } from './PersonDialog.tsx'

/** The family: its people, how they stand to each other, and on what sharing their data rests. */
export function CasePeople() {
  const { abilities } = useCase()
  return (
    <>
      <People />
      <Genogram />
      {may(abilities, 'readBases') && <CaseBases />}
    </>
  )
}

/** The people as this viewer may see them: a column that nobody here may read is not there. */
function People() {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities, open } = useCase()
  const reply = useOperation('persons.list', { caseId: view.id })
  const [editedId, setEditedId] = useState<string | null>(null)
  if (reply.isPending) return <SkeletonRows rows={4} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  const rows = reply.data.data
  const edited = rows.find(({ id }) => id === editedId)
  const has = (field: keyof PersonView) => rows.some((row) => row[field] !== undefined)
  const mayEdit = may(abilities, 'addPerson')
  const columns: Column<PersonView>[] = [
    {
      key: 'name',
      header: t(has('lastName') ? 'person.name' : 'person.firstName'),
      cell: ({ firstName, lastName }) => (
        <span className={text.medium}>{[firstName, lastName].filter(Boolean).join(' ')}</span>
      ),
    },
    {
      key: 'role',
      header: t('person.roleInFamily'),
      phone: 'left',
      cell: ({ roleInFamily }) => term(`familyRole.${roleInFamily}`),
    },
  ]
  if (has('birthDate'))
    columns.push({
      key: 'birth',
      header: t('person.birthDate'),
      phone: 'right',
      cell: ({ birthDate }) => (birthDate ? shortDate(birthDate, true) : t('person.none')),
    })
  if (has('peselMasked'))
    columns.push({
      key: 'pesel',
      header: t('person.pesel'),
      phone: 'left',
      cell: ({ peselMasked }) => peselMasked ?? t('person.none'),
    })
  if (has('school'))
    columns.push({
      key: 'school',
      header: t('person.school'),
      phone: 'line',
      cell: ({ school }) => school ?? t('person.none'),
    })
  if (has('phone'))
    columns.push({
      key: 'phone',
      header: t('person.phone'),
      phone: 'right',
      cell: ({ phone }) => phone ?? t('person.none'),
    })
  if (mayEdit)
    columns.push({
      key: 'edit',
      header: <span className={text.sr}>{t('person.edit')}</span>,
      align: 'end',
      cell: ({ id, firstName }) => (
        <button
          type="button"
          className={text.link}
          aria-label={t('person.editTitle', { name: firstName })}
          onClick={() => setEditedId(id)}
        >
          {t('person.edit')}
        </button>
      ),
    })
  return (
    <Section
      title={t('person.title')}
      end={
        mayEdit && (
          <Button size="sm" leftSection={<Icon of={IconPlus} />} onClick={() => open({ kind: 'person' })}>
            {t('action.person')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState kind="nothingYet">{t('person.empty')}</EmptyState>
      ) : (
        <DataTable caption={t('person.title')} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {edited && <PersonDialog key={edited.id} person={edited} onClose={() => setEditedId(null)} />}
    </Section>
  )
}
