import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { CaseModel } from '../../server/db/models/case.ts'
import { AuditModel } from '../../server/db/models/records.ts'
import { actorOf } from '../../server/db/people.ts'
import { caseAccess } from '../../server/kernel/access.ts'
import { openPost } from '../../server/worker/mail.ts'
import { Worker } from '../../server/worker/worker.ts'
import { OPERATION_NAMES, specOf, type OperationName } from '../../shared/contracts/operations.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { CanaryCase } from '../helpers/canary.ts'
import { CaseBuilder } from '../helpers/cases.ts'
import { useLive } from '../helpers/live.ts'
import { mayKnow } from '../helpers/oracle.ts'
import { signIn, type Caller, type TestServer } from '../helpers/server.ts'
import { openPage, startTwin, type LiveClient } from '../helpers/sockets.ts'
import { makePerson, type Someone } from '../helpers/world.ts'

/** Everything one person gets to read, by channel. */
interface Read {
  someone: Someone
  actor: UserActor
  http: string
  frames: string
  /** Of the calendar address, which a calendar programme keeps somewhere else. */
  feed: string
}

describe('law: no canary of a hidden field leaves any channel', function () {
  this.timeout(120_000)
  const live = useLive()
  const logged: string[] = []
  const mails: string[] = []
  const read: Read[] = []
  let canary: CanaryCase
  let twin: Awaited<ReturnType<typeof startTwin>>
  let access: ReturnType<typeof caseAccess>

  /** All queries there are, with every input that leads to the case, and some commands that are refused. */
  async function askEverything(caller: Caller): Promise<string> {
    const bodies: unknown[] = []
    const call = async (name: OperationName, input: Record<string, unknown> = {}) => {
      const { status, body } = await caller.call(name, input)
      expect(status, name).to.be.lessThan(500)
      bodies.push(body)
      return body.data as unknown
    }
    const of = { caseId: canary.id }
    const hasOwnTurn = (name: string) => ['invitations.get', 'deadlines.why', 'issues.get'].includes(name)
    const persons = await call('persons.list', of)
    const inputs: Partial<Record<OperationName, Record<string, unknown>[]>> = {
      'cases.get': [{ id: canary.id }],
      'cases.list': [{}, { view: 'mine' }, { view: 'team' }, { view: 'waiting' }, { sort: 'deadline' }],
      'cases.timeline': [of, ...['stage', 'note', 'action', 'team'].map((kind) => ({ ...of, kind }))],
      'participants.list': [of],
      'persons.list': [of],
      'workflow.available': [of],
      'workflow.papers': [of],
      'legalBases.list': [of],
      'infoNotices.list': [of],
      'invitations.list': [of, { box: 'received' }, { box: 'sent' }],
      'notes.list': [{ ...of, limit: '100' }],
      'actions.list': [
        { ...of, limit: '100' },
        { mine: 'true', limit: '100' },
      ],
      'escalations.list': [of, {}],
      'diagnoses.get': [of],
      'costCards.list': [of],
      'plans.get': [of],
      'meetings.list': [of, { from: '2026-11-01', to: '2026-12-31' }],
      'evaluations.list': [of],
      'deadlines.list': [of, { from: '2026-11-01', to: '2027-01-31' }],
      'issues.list': [of, {}],
      'audit.caseHistory': [{ ...of, limit: '100' }],
      'territories.search': [{ q: 'Kcynia' }],
      'institutions.list': [{}],
      'institutions.get': [{ id: live.g.ops._id }],
      'partnerships.get': [{ id: live.g.partnership._id }],
    }
    for (const name of OPERATION_NAMES) {
      const spec = specOf(name)
      if (spec.kind !== 'query' || spec.method !== 'GET' || hasOwnTurn(name)) continue
      for (const input of inputs[name] ?? [{}]) await call(name, input)
    }
    for (const { id } of ((await call('invitations.list')) as { id: string }[] | undefined) ?? [])
      await call('invitations.get', { id })
    for (const { id } of ((await call('deadlines.list', of)) as { id: string }[] | undefined) ?? [])
      await call('deadlines.why', { id })
    for (const { id } of ((await call('issues.list')) as { id: string }[] | undefined) ?? [])
      await call('issues.get', { id })
    // Refusals are read as well: none of them may answer with what it refuses.
    const version = 1
    await call('cases.update', { id: canary.id, version, situation: { health: 'x', judicial: 'y' } })
    await call('notes.add', { ...of, text: 'x', category: 'nonsense', visibility: 'team' })
    await call('persons.add', {
      ...of,
      firstName: 'A',
      lastName: 'B',
      roleInFamily: 'child',
      pesel: '16250600017',
    })
    if (Array.isArray(persons))
      for (const { id } of persons as { id: string }[]) await call('persons.update', { id, version: 99 })
    return JSON.stringify(bodies)
  }

  before(async () => {
    const { g, server } = live
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
    twin = await startTwin(server, log)
    // The builder speaks to the process whose log is kept.
    const origin = {
      ...server,
      origin: twin.origin,
      as: (who: Someone) => signIn(twin.origin, who),
    } as TestServer
    const build = new CaseBuilder(origin, g)
    canary = new CanaryCase(build)
    const beside = [
      await makePerson(g.school, 'MEMBER'),
      await makePerson(g.health, 'MEMBER'),
      await makePerson(g.ops, 'SOCIAL_WORKER'),
    ]
    const people = [
      ...Object.values(g).filter((x): x is Someone => 'membershipId' in x),
      ...beside.slice(0, 2),
    ]
    const pages = new Map<Someone, LiveClient>()
    const listen = async () => {
      for (const someone of people) {
        const page = pages.get(someone) ?? (await openPage(await build.as(someone)))
        pages.set(someone, page)
        const topics = [
          { kind: 'cases' as const },
          { kind: 'myActions' as const },
          { kind: 'inbox' as const },
        ]
        for (const topic of topics) await page.listen(topic)
        if (canary.id) await page.subscribe({ kind: 'case', id: canary.id })
      }
    }
    await listen()
    // Pages of the case open while it is written, as soon as their viewers may.
    const opened = new Set<LiveClient>()
    const tryToOpen = async (page: LiveClient) => {
      const reply = await page.subscribe({ kind: 'case', id: canary.id })
      if (reply.ok) opened.add(page)
    }
    const opening = setInterval(() => {
      if (canary.id)
        for (const page of pages.values()) if (!opened.has(page)) void tryToOpen(page).catch(() => undefined)
    }, 500)
    await canary.write().finally(() => clearInterval(opening))
    await listen()

    const caseDoc = await CaseModel.findOne({ _id: canary.id }).lean()
    access = caseAccess(caseDoc as never)
    for (const someone of people) {
      const http = await askEverything(await build.as(someone))
      const page = pages.get(someone) as LiveClient
      await page.flush()
      const actor = actorOf(someone.user, server.clock.now()) as UserActor
      const feed = await calendarOf(await build.as(someone))
      read.push({ someone, actor, http, frames: page.frames.join('\n'), feed })
      page.close()
    }
    await deliverMail()
  })
  after(() => twin.app.stop())

  async function calendarOf(caller: Caller): Promise<string> {
    await caller.ok('calendar.openFeed')
    const { path } = await caller.ok('calendar.feed')
    const answer = await fetch(`${twin.origin}${path}`)
    expect(answer.status).to.equal(200)
    return answer.text()
  }

  /** The real worker, sending by SMTP to a real sink. */
  async function deliverMail(): Promise<void> {
    const sink = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
        stream.on('end', () => {
          mails.push(text)
          done()
        })
      },
    })
    sink.listen(0, '127.0.0.1')
    await once(sink.server, 'listening')
    const { port } = sink.server.address() as AddressInfo
    const env = { ...live.server.env, SMTP_URL: `smtp://127.0.0.1:${port}` }
    const problems: unknown[] = []
    const worker = new Worker({
      execute: live.server.execute,
      clock: live.server.clock,
      post: openPost(env),
      onProblem: (error) => problems.push(error),
    })
    while (await worker.runOne());
    await new Promise<void>((resolve) => sink.close(() => resolve()))
    expect(problems).to.deep.equal([])
  }

  it('has canaries to look for, and finds them where they may be', () => {
    expect(canary.canaries.length).to.be.greaterThan(140)
    const coordinator = read.find((r) => r.someone === live.g.worker)
    const known = canary.canaries.filter(({ token }) => coordinator?.http.includes(token))
    expect(known.length).to.be.greaterThan(60)
  })

  for (const channel of ['http', 'frames'] as const)
    it(`lets nobody read over ${channel === 'http' ? 'HTTP' : 'the socket'} what the oracle denies`, () => {
      const leaks = read.flatMap(({ someone, actor, ...texts }) =>
        canary.canaries
          .filter(({ token, secret }) => texts[channel].includes(token) && !mayKnow(actor, access, secret))
          .map(
            ({ what }) => `${someone.user.name} (${someone.role}, ${someone.institution.sector}): ${what}`,
          ),
      )
      expect(leaks).to.deep.equal([])
    })

  it('keeps nothing from anybody that the oracle grants', () => {
    const missing = read.flatMap(({ someone, actor, http }) =>
      canary.canaries
        .filter(({ token, secret }) => mayKnow(actor, access, secret) && !http.includes(token))
        .map(({ what }) => `${someone.user.name} (${someone.role}, ${someone.institution.sector}): ${what}`),
    )
    expect(missing).to.deep.equal([])
  })

  it('finds no case by a name that the searcher is not shown', async () => {
    const family = canary.canaries.find(({ what }) => what === 'family name')?.token ?? ''
    for (const { someone, actor } of read) {
      const caller = await live.build.as(someone)
      const { body } = await caller.call('cases.list', { q: family })
      const found = Array.isArray(body.data) && body.data.length > 0
      expect(found, someone.user.name).to.equal(mayKnow(actor, access, 'familyName'))
    }
  })

  it('writes no canary into a calendar feed, whoever may know it', () => {
    const coordinator = read.find((r) => r.someone === live.g.worker)
    expect(coordinator?.feed.match(/BEGIN:VEVENT/g)?.length).to.be.greaterThan(5)
    for (const { someone, feed } of read) expect(feed, someone.user.name).to.not.match(/Kanarek|Kcynia/)
  })

  it('writes no canary and no address book into a mail', () => {
    expect(mails.length).to.be.greaterThan(20)
    const all = mails.join('\n')
    for (const { token, what } of canary.canaries) expect(all.includes(token), what).to.equal(false)
    expect(all).to.not.match(/Kanarek|Kcynia/)
    expect(all).to.not.include(canary.id)
  })

  it('writes no canary, cookie or password into the log, and none into the evidence', async () => {
    const log = logged.join('\n')
    // There is something to look through: a line for every request, those with secrets in them among others.
    expect(logged.length).to.be.greaterThan(500)
    for (const name of ['cases.signal', 'notes.add', 'persons.add', 'session.signIn', 'cases.list'])
      expect(log).to.include(`"operation":"${name}"`)
    const evidence = JSON.stringify(await AuditModel.find({ caseId: canary.id }).lean())
    expect(evidence.length).to.be.greaterThan(1000)
    for (const { token, what } of canary.canaries) {
      expect(log.includes(token), `${what} in the log`).to.equal(false)
      expect(evidence.includes(token), `${what} in the audit`).to.equal(false)
    }
    expect(log).to.not.match(/ws_session|dobre-haslo/)
  })
})
