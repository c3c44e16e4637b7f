import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import type { DeadlineKind, MeetingMode } from '../../../shared/domain/vocabulary.ts'
import { warsawDate, type IsoDate } from '../../../shared/domain/workingDays.ts'

export type EntryKind = DeadlineKind | 'meeting'
export type EntryTone = 'plain' | 'amber' | 'quiet'

interface EntryOnDay {
  id: string
  date: IsoDate
  at: Date
  /** End of a meeting; null for a deadline. */
  end: Date | null
  tone: EntryTone
  href: string | null
  caseNumber: string | null
  familyName: string | null
  /** What it is about, where that has a name: the title of a task. */
  title: string | null
  stage: DeadlineView['stage']
  /** In whose words the stage is named. */
  model: DeadlineView['model']
  gmina: DeadlineView['gmina']
  cancelled: boolean
}

/** Something on a day. Deadlines belong to the whole day, meetings to their hours. */
export type CalendarEntry = EntryOnDay &
  (
    | { kind: DeadlineKind; meeting: null }
    /** How it is held, and where, as far as that is set and shown. */
    | { kind: 'meeting'; meeting: { mode: MeetingMode; place: string | null } }
  )

function hrefOf({ caseId, subject, kind }: DeadlineView): string | null {
  if (kind === 'invitation' && !caseId) return `/invitations/${subject.id}`
  if (kind === 'escalation') return '/escalations'
  if (!caseId) return null
  return kind === 'action' ? `/cases/${caseId}/plan#actions` : `/cases/${caseId}`
}

/** Clocks that run or have run out; one that stands still or was kept has no day to look at. */
export function deadlineEntries(deadlines: readonly DeadlineView[], now: Date): CalendarEntry[] {
  return deadlines
    .filter(({ state }) => state === 'RUNNING' || state === 'MISSED')
    .map((deadline) => {
      const at = new Date(deadline.dueAt)
      return {
        id: deadline.id,
        kind: deadline.kind,
        date: warsawDate(at),
        at,
        end: null,
        tone: at <= now ? 'amber' : 'plain',
        href: hrefOf(deadline),
        caseNumber: deadline.caseNumber ?? null,
        familyName: deadline.familyName ?? null,
        title: deadline.title,
        stage: deadline.stage,
        model: deadline.model,
        gmina: deadline.gmina,
        meeting: null,
        cancelled: false,
      }
    })
}

const MINUTE_MS = 60_000

export function meetingEntries(meetings: readonly MeetingView[]): CalendarEntry[] {
  return meetings.map(({ id, caseId, caseNumber, familyName, at, minutesLong, state, mode, place }) => {
    const start = new Date(at)
    return {
      id,
      kind: 'meeting',
      date: warsawDate(start),
      at: start,
      end: new Date(start.getTime() + minutesLong * MINUTE_MS),
      tone: state === 'PLANNED' ? 'plain' : 'quiet',
      href: `/cases/${caseId}/meetings`,
      caseNumber,
      familyName: familyName ?? null,
      title: null,
      stage: null,
      model: undefined,
      gmina: undefined,
      meeting: { mode, place: place ?? null },
      cancelled: state === 'CANCELLED',
    }
  })
}

/** Deadlines of a day before its meetings, each in order of time. */
export const inOrder = (a: CalendarEntry, b: CalendarEntry): number =>
  a.date.localeCompare(b.date) ||
  Number(a.end !== null) - Number(b.end !== null) ||
  a.at.getTime() - b.at.getTime()
