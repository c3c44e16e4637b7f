import { Button } from '@mantine/core'
import { DueBlock } from '../cases/DueBlock.tsx'
import { StagePath } from '../cases/StagePath.tsx'
import { Icon } from '../Icon.tsx'
import { IconChevronDown, IconFlag } from '../icons.ts'
import { PageHeader } from '../page/PageHeader.tsx'
import { TabsNav } from '../page/TabsNav.tsx'
import { Facepile } from '../people/Person.tsx'
import { StatusTag } from '../Status.tsx'
import text from '../text.module.css'
import { stages, team } from './caseSample.tsx'
import css from './gallery.module.css'
import { at, NOW } from './shellSample.ts'

const base = '/cases/2026-014'

/** Header of a case as drawn: stage, next deadline, one primary action, parts as tabs. */
export function CaseHeader({ primary, due = true }: { primary: string; due?: boolean }) {
  return (
    <>
      <PageHeader
        actionBelow
        flush
        title="Rodzina Nadolnych"
        tabTitle="Rodzina Nadolnych, 2026/014"
        crumbs={[{ label: 'Sprawy', href: '/cases' }, { label: '2026/014' }]}
        aside={
          <span className={text.desk}>
            <Facepile people={team} />
          </span>
        }
        action={
          <>
            <Button variant="filled">{primary}</Button>
            <Button rightSection={<Icon of={IconChevronDown} />} aria-haspopup="menu">
              Więcej
            </Button>
          </>
        }
      />
      <div className={css.meta}>
        <StatusTag tone="red" icon={IconFlag}>
          Ryzyko wysokie
        </StatusTag>
        <span>oceniła Ewelina Śliwa, 6.11</span>
        <span className={css.divided}>Kcynia, model miejsko-wiejski, wersja 4</span>
        <span className={css.divided}>prowadzi MGOPS Kcynia</span>
        <span>
          Są tu teraz: <b className={text.medium}>Beata Wilk</b>, <b className={text.medium}>Ewelina Śliwa</b>{' '}
          (edytuje „Plan”)
        </span>
      </div>
      <StagePath stages={stages} used={8 / 14} />
      {due && (
        <DueBlock
          title="Podpisanie planu"
          from={at(11, 2, 9)}
          dueAt={at(11, 16)}
          now={NOW}
          kind="target"
          consequence={
            <>
              Gdy minie: kierowniczka MGOPS następnego dnia rob. o 9:00.{' '}
              <button type="button" className={text.link}>
                Skąd ten termin?
              </button>
            </>
          }
        />
      )}
      <div className={css.tabs}>
        <TabsNav
          label="Części sprawy"
          tabs={[
            { to: base, label: 'Przegląd', end: true },
            { to: `${base}/timeline`, label: 'Oś czasu' },
            { to: `${base}/actions`, label: 'Plan i zadania', count: 6 },
            { to: `${base}/people`, label: 'Osoby' },
            { to: `${base}/team`, label: 'Zespół' },
            { to: `${base}/documents`, label: 'Dokumenty', count: 9 },
            { to: `${base}/model`, label: 'Model' },
          ]}
        />
      </div>
    </>
  )
}
