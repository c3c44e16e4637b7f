import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { Wide } from '../../shell/Wide.tsx'
import { Icon } from '../Icon.tsx'
import { IconColumns, IconFlag, IconPlus } from '../icons.ts'
import { DataTable, type Sort } from '../lists/DataTable.tsx'
import { AddFilterChip, FilterBar, FilterChip } from '../lists/FilterChip.tsx'
import { SelectionBar } from '../lists/SelectionBar.tsx'
import { ListWithPanel, PanelPart, SidePanel } from '../overlays/SidePanel.tsx'
import { PageHeader } from '../page/PageHeader.tsx'
import { TabsNav } from '../page/TabsNav.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import { SectorRow, SectorTag } from '../people/Sector.tsx'
import { StatusTag } from '../Status.tsx'
import text from '../text.module.css'
import { DayClock } from '../time/DayClock.tsx'
import { Deadline } from '../time/Deadline.tsx'
import type { DeadlineKind } from '../time/deadline.ts'
import { team } from './caseSample.tsx'
import css from './gallery.module.css'
import { at, NOW } from './shellSample.ts'

interface Row {
  number: string
  family: string
  stage: string
  day: string
  dueAt: Date
  kind: DeadlineKind
  sectors: SectorGroup[]
  waits: SectorGroup | 'you' | null
}

const rows: Row[] = [
  {
    number: '2026/021',
    family: 'Wrzos',
    stage: 'Zgłoszenie',
    day: '15 z 14',
    dueAt: at(11, 9),
    kind: 'statutory',
    sectors: ['ops', 'zdr'],
    waits: 'you',
  },
  {
    number: '2026/017',
    family: 'Adamczyk',
    stage: 'Realizacja',
    day: '41 dni',
    dueAt: at(11, 10),
    kind: 'target',
    sectors: ['ops', 'sad', 'edu'],
    waits: 'you',
  },
  {
    number: '2026/007',
    family: 'Sobczak',
    stage: 'Realizacja',
    day: '118 dni',
    dueAt: at(11, 10, 13),
    kind: 'appointment',
    sectors: ['ops', 'edu', 'zdr', 'sad'],
    waits: null,
  },
  {
    number: '2026/019',
    family: 'Pawłowski',
    stage: 'Diagnoza',
    day: '9 z 21',
    dueAt: at(11, 12),
    kind: 'appointment',
    sectors: ['ops', 'edu', 'gkr'],
    waits: null,
  },
  {
    number: '2026/020',
    family: 'Grzelak',
    stage: 'Zgody',
    day: '11 z 14',
    dueAt: at(11, 13),
    kind: 'target',
    sectors: ['ops'],
    waits: 'fam',
  },
  {
    number: '2026/014',
    family: 'Nadolni',
    stage: 'Plan',
    day: '8 z 14',
    dueAt: at(11, 16),
    kind: 'target',
    sectors: ['ops', 'edu', 'mie', 'zdr', 'pol'],
    waits: 'edu',
  },
  {
    number: '2026/018',
    family: 'Wójcik',
    stage: 'Zespół',
    day: '8 z 14',
    dueAt: at(11, 16),
    kind: 'target',
    sectors: ['ops', 'pol', 'edu'],
    waits: 'pup',
  },
  {
    number: '2026/012',
    family: 'Lewandowski-Kępa',
    stage: 'Decyzja PZK',
    day: '1 z 7',
    dueAt: at(11, 16),
    kind: 'target',
    sectors: ['ops', 'mie', 'pup'],
    waits: 'mie',
  },
  {
    number: '2026/009',
    family: 'Kubiak',
    stage: 'Realizacja',
    day: '96 dni',
    dueAt: at(11, 18),
    kind: 'appointment',
    sectors: ['ops', 'zdr', 'ngo'],
    waits: null,
  },
]

function Preview({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel
      label="Podgląd sprawy 2026/014"
      over="2026/014, Kcynia"
      title="Rodzina Nadolnych"
      href="/cases/2026-014"
      onClose={onClose}
      footer={
        <>
          <Button variant="filled">Otwórz sprawę</Button>
          <Button>Dodaj notatkę</Button>
        </>
      }
    >
      <p className={css.risk}>
        <StatusTag tone="red" icon={IconFlag}>
          Ryzyko wysokie
        </StatusTag>
        <span>E. Śliwa, 6.11</span>
      </p>
      <PanelPart label="Najbliższy termin">
        <b>Podpisanie planu</b>
        <div className={`${text.small} ${text.ink2}`}>za 3 dni rob., pn 16.11.2026, 15:30</div>
        <DayClock from={at(11, 2)} to={at(11, 16)} now={NOW} />
      </PanelPart>
      <PanelPart label="Zespół">
        {team.slice(0, 5).map((person) => (
          <div key={person.name} className={css.member}>
            <PersonAvatar {...person} size="sm" />
            <span className={text.small}>{person.name}</span>
            <SectorTag sector={person.sector} />
          </div>
        ))}
      </PanelPart>
    </SidePanel>
  )
}

/** The case list with saved views, filters, a sorted table and the preview of one row. */
export function CasesPage() {
  const [sort, setSort] = useState<Sort>({ key: 'due', direction: 'ascending' })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | undefined>('2026/014')
  return (
    <Wide>
      <PageHeader
        flush
        title="Sprawy"
        action={
          <Button variant="filled" leftSection={<Icon of={IconPlus} size={18} />}>
            Załóż<span className={text.desk}>&nbsp;sprawę</span>
          </Button>
        }
      />
      <TabsNav
        label="Zapisane widoki"
        tabs={[
          { to: '/cases', label: 'Moje', count: 18, end: true },
          { to: '/cases/team', label: 'Zespołu', count: 46 },
          { to: '/cases/late', label: 'Po terminie', count: 3 },
          { to: '/cases/waiting', label: 'Czekają na inną instytucję', count: 5 },
        ]}
      />
      <FilterBar
        label="Filtry"
        end={
          <>
            <span>Sortowanie: najbliższy termin</span>
            <Button variant="subtle" size="sm" leftSection={<Icon of={IconColumns} />}>
              Kolumny
            </Button>
          </>
        }
      >
        <FilterChip label="Gmina" value="Kcynia" onRemove={() => undefined} />
        <FilterChip label="Stan" value="otwarte" onRemove={() => undefined} />
        <AddFilterChip>Filtr</AddFilterChip>
        <button type="button" className={`${text.link} ${text.small}`}>
          Wyczyść
        </button>
      </FilterBar>
      <SelectionBar count={selected.size} onClear={() => setSelected(new Set())}>
        <Button size="sm">Przekaż zastępstwo</Button>
      </SelectionBar>
      <ListWithPanel
        list={
          <DataTable
            caption="Moje otwarte sprawy w gminie Kcynia"
            rows={rows}
            rowKey={({ number }) => number}
            sort={sort}
            onSort={setSort}
            selection={{ selected, onChange: setSelected, nameOf: ({ family }) => family }}
            {...(current ? { currentKey: current } : {})}
            columns={[
              {
                key: 'family',
                header: 'Rodzina',
                nowrap: true,
                phone: 'left',
                sortable: true,
                cell: ({ family }) => (
                  <Link className={`${text.quiet} ${text.medium}`} to="/cases/2026-014">
                    {family}
                  </Link>
                ),
              },
              {
                key: 'number',
                header: 'Numer',
                nowrap: true,
                phone: 'right',
                cell: ({ number }) => <span className={text.ink3}>{number}</span>,
              },
              {
                key: 'stage',
                header: 'Etap, dzień',
                nowrap: true,
                phone: 'left',
                cell: ({ stage, day }) => (
                  <>
                    {stage} <span className={text.ink3}>{day}</span>
                  </>
                ),
              },
              {
                key: 'due',
                header: 'Najbliższy termin',
                nowrap: true,
                phone: 'line',
                sortable: true,
                cell: ({ dueAt, kind }) => <Deadline dueAt={dueAt} now={NOW} kind={kind} layout="inline" />,
              },
              {
                key: 'team',
                header: 'W zespole',
                phone: 'left',
                cell: ({ sectors }) => <SectorRow sectors={sectors} />,
              },
              {
                key: 'waits',
                header: 'Czeka na',
                nowrap: true,
                phone: 'right',
                cell: ({ waits }) =>
                  waits === 'you' ? (
                    <span className={text.ink2}>Ciebie</span>
                  ) : waits ? (
                    <SectorTag sector={waits} />
                  ) : (
                    <span className={text.ink3}>nikogo</span>
                  ),
              },
            ]}
          />
        }
        panel={current && <Preview onClose={() => setCurrent(undefined)} />}
      />
    </Wide>
  )
}
