import { Router } from 'express'
import ical, { ICalCalendarMethod, type ICalCalendar } from 'ical-generator'
import type { DeadlineView } from '../../shared/contracts/deadlines.ts'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import type { OperationName } from '../../shared/contracts/operations.ts'
import { warsawDate } from '../../shared/domain/workingDays.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import { repositories } from '../db/repositories.ts'
import { actorOf, userById } from '../db/people.ts'
import { AppError } from '../kernel/errors.ts'
import type { Execute } from '../kernel/execute.ts'
import { feedIdIn, isFeedAddress } from '../kernel/feedAddress.ts'
import type { Vault } from '../kernel/secrets.ts'
import type { RequestLimit } from './limits.ts'

/**
 * The door for calendar programmes, which cannot sign in: a secret address stands for one post. Behind it the
 * same operations answer as for that post itself, and nothing leaves but kinds, case numbers and times.
 */
interface FeedDeps {
  execute: Execute
  clock: Clock
  limit: RequestLimit
  vault: Vault
}

const DAY = 86_400_000
const PAGES_AT_MOST = 10
const MINUTE = 60_000
/** How much of the day a deadline takes up, just before it falls. */
const DEADLINE_LENGTH_MS = 30 * MINUTE

const dayIn = (now: Date, days: number): string => warsawDate(new Date(now.getTime() + days * DAY))

/** The post behind an address; null for an unknown, closed or no longer valid one. */
async function postBehind(vault: Vault, token: string, now: Date): Promise<UserActor | null> {
  const id = feedIdIn(token)
  const feed = id ? await repositories().calendarFeeds.unscopedById(id) : null
  const user = feed?.open ? await userById(feed.userId) : null
  if (!feed || !user || !isFeedAddress(vault, feed, user, token)) return null
  return actorOf(user, now, feed.membershipId)
}

export function calendarFeedRouter({ execute, clock, limit, vault }: FeedDeps): Router {
  const router = Router()
  router.get('/calendar/:file', async (req, res, next) => {
    const { file } = req.params
    if (!file.endsWith('.ics')) return next('route')
    await limit.check(`calendar:${req.ip ?? ''}`)
    const now = clock.now()
    const actor = await postBehind(vault, file.slice(0, -4), now)
    if (!actor) throw new AppError('not_found')
    const requestId = String(res.getHeader('x-request-id') ?? '')
    const span = { from: dayIn(now, -30), to: dayIn(now, 180) }
    const all = async <T>(operation: OperationName, input: Record<string, unknown>): Promise<T[]> => {
      const rows: T[] = []
      let after: string | undefined
      for (let page = 0; page < PAGES_AT_MOST; page++) {
        const reply = await execute({
          operation,
          input: { ...input, limit: '100', ...(after ? { next: after } : {}) },
          actor,
          requestId,
          ip: req.ip ?? null,
          session: null,
        })
        rows.push(...(reply.data as T[]))
        after = reply.page?.next ?? undefined
        if (!after) break
      }
      return rows
    }
    const running = await all<DeadlineView>('deadlines.list', { ...span, state: 'RUNNING' })
    // What was missed is still owed, so it does not vanish from the telephone on its day.
    const missed = await all<DeadlineView>('deadlines.list', { ...span, state: 'MISSED' })
    const meetings = await all<MeetingView>('meetings.list', span)
    res.type('text/calendar').set('Cache-Control', 'private, no-store')
    res.send(feedText([...missed, ...running], meetings).toString())
  })
  return router
}

const KIND: Record<DeadlineView['kind'], string> = {
  stage: 'Termin etapu',
  action: 'Termin zadania',
  invitation: 'Odpowiedź na zaproszenie',
  escalation: 'Decyzja',
  planLimit: 'Koniec planu',
  transfer: 'Odpowiedź na przekazanie sprawy',
  handover: 'Przejęcie koordynacji',
  proposal: 'Odpowiedź na propozycję eskalacji',
  issue: 'Odpowiedź na problem systemowy',
}

/** Kinds, case numbers and times; no family, no person, no text anybody wrote. */
function feedText(deadlines: readonly DeadlineView[], meetings: readonly MeetingView[]): ICalCalendar {
  const calendar = ical({
    name: 'Wspólna Sprawa',
    prodId: { company: 'Wspólna Sprawa', product: 'kalendarz', language: 'PL' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, kind, caseNumber, dueAt } of deadlines)
    calendar.createEvent({
      id: `deadline-${id}`,
      start: new Date(new Date(dueAt).getTime() - DEADLINE_LENGTH_MS),
      end: new Date(dueAt),
      summary: caseNumber ? `${KIND[kind]}: sprawa ${caseNumber}` : KIND[kind],
    })
  for (const { id, at, minutesLong, caseNumber, state } of meetings)
    if (state !== 'CANCELLED')
      calendar.createEvent({
        id: `meeting-${id}`,
        start: new Date(at),
        end: new Date(new Date(at).getTime() + minutesLong * MINUTE),
        summary: caseNumber ? `Spotkanie zespołu: sprawa ${caseNumber}` : 'Spotkanie zespołu',
      })
  return calendar
}
