import type { AxisItem } from '../time/DeadlineAxis.tsx'
import { at } from './shellSample.ts'

type Row = [who: string, what: string, dueAt: Date, kind?: AxisItem['kind'], withTime?: boolean]

const rows: Row[] = [
  ['Wrzos', 'wywiad środowiskowy', at(11, 9, 15, 0), 'statutory'],
  ['Nadolni', 'odpowiedź PPP', at(11, 9)],
  ['Sobczak', 'GGK', at(11, 10, 13), 'appointment', true],
  ['Adamczyk', 'zawiadomienie', at(11, 10), 'target', true],
  ['Z Będzina', 'przyjęcie sprawy', at(11, 12, 8)],
  ['Pawłowski', 'wizyta', at(11, 12, 9, 0), 'appointment', true],
  ['Grzelak', 'zgody', at(11, 13)],
  ['Nadolni', 'podpisanie planu', at(11, 16)],
  ['Wójcik', 'zaproszenie PUP', at(11, 16, 16)],
  ['Kubiak', 'przegląd GGK', at(11, 18), 'appointment'],
  ['Nadolni', '1. rata ugody', at(11, 20)],
  ['Sikora', 'diagnoza', at(11, 23)],
]

export const axisSample: AxisItem[] = rows.map(
  ([who, what, dueAt, kind = 'target', withTime = false], index) => ({
    id: String(index),
    href: '/cases/2026-014',
    who,
    what,
    dueAt,
    kind,
    withTime,
  }),
)
