import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconEdit } from '../icons.ts'
import { Icon } from '../Icon.tsx'
import { DataTable } from '../lists/DataTable.tsx'
import { GlowNote } from '../live/LiveGlow.tsx'
import { CalmLine, Section } from '../page/Section.tsx'
import { SectorTag } from '../people/Sector.tsx'
import { Status } from '../Status.tsx'
import text from '../text.module.css'
import { Deadline } from '../time/Deadline.tsx'
import { at, NOW } from './shellSample.ts'

interface Row {
  key: string
  what: string
  note?: ReactNode
  who: string
  sector: SectorGroup
  due: ReactNode
  effect?: string
  glow?: boolean
}

const due = (day: number) => (
  <Deadline dueAt={at(11, day)} now={NOW} kind="target" withTime={false} layout="cell" />
)
const two = (first: ReactNode, second: string) => (
  <>
    {first}
    <div className={`${text.small} ${text.ink3}`}>{second}</div>
  </>
)

const rows: Row[] = [
  {
    key: '1',
    what: 'Opłacić pierwszą ratę ugody',
    who: 'Marzena Nadolna',
    sector: 'fam',
    due: due(20),
    effect: 'Eksmisja wstrzymana',
  },
  {
    key: '2',
    what: 'Zapewnić obiady Kacprowi',
    note: <GlowNote sector="edu">Beata Wilk oznaczyła przed chwilą</GlowNote>,
    who: 'Beata Wilk',
    sector: 'edu',
    due: two(<Status icon={IconCircleCheck}>Zrobione</Status>, 'dziś, 9:11'),
    effect: 'Codzienny ciepły posiłek',
    glow: true,
  },
  {
    key: '3',
    what: 'Zbadać Kacpra w poradni',
    who: 'poradnia w Nakle',
    sector: 'edu',
    due: two(
      <Status icon={IconAlertTriangle} tone="amber">
        brak odpowiedzi
      </Status>,
      '1 dzień rob. po',
    ),
    effect: 'Opinia z zaleceniami dla szkoły',
  },
  {
    key: '4',
    what: 'Złożyć wniosek o dodatek mieszkaniowy',
    who: 'Joanna Maćkowiak',
    sector: 'ops',
    due: due(17),
  },
  {
    key: '5',
    what: 'Odwiedzać rodzinę dwa razy w\u00a0tygodniu',
    who: 'Ewelina Śliwa',
    sector: 'ops',
    due: two(<Status icon={IconClock}>w toku</Status>, 'do 31.12'),
    effect: 'Dom bez napięć, stały rytm dnia',
  },
  { key: '6', what: 'Uzgodnić godziny opieki z babcią', who: 'Halina, babcia', sector: 'fam', due: due(18) },
]

export function PlanTable() {
  return (
    <Section
      title="Plan, projekt nr 2"
      count="6 działań"
      countHref="/actions"
      end={
        <>
          <Icon of={IconEdit} size={14} /> Ewelina Śliwa edytuje
        </>
      }
    >
      <DataTable
        caption="Plan, projekt nr 2"
        rows={rows}
        rowKey={({ key }) => key}
        glowOf={({ glow }) => (glow ? { sector: 'edu' } : undefined)}
        columns={[
          {
            key: 'what',
            header: 'Działanie',
            width: '35%',
            cell: ({ what, note }) => (
              <>
                <span className={text.medium}>{what}</span>
                {note && <div>{note}</div>}
              </>
            ),
          },
          {
            key: 'who',
            header: 'Kto odpowiada',
            nowrap: true,
            phone: 'left',
            cell: ({ who, sector }) => <SectorTag sector={sector}>{who}</SectorTag>,
          },
          { key: 'due', header: 'Termin', nowrap: true, phone: 'right', cell: (row) => row.due },
          {
            key: 'effect',
            header: 'Oczekiwany efekt',
            width: '29%',
            cell: ({ effect }) =>
              effect ?? (
                <>
                  <Status icon={IconAlertTriangle} tone="amber">
                    Brak efektu
                  </Status>
                  <div>
                    <button type="button" className={`${text.link} ${text.small}`}>
                      Uzupełnij
                    </button>
                  </div>
                </>
              ),
          },
        ]}
      />
      <CalmLine>
        <Link to="/actions">Dodaj działanie</Link>
      </CalmLine>
    </Section>
  )
}
