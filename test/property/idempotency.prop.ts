import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { AuditModel, OutboxModel } from '../../server/db/models/records.ts'
import { repositories } from '../../server/db/repositories.ts'
import type { CommandName } from '../../shared/contracts/operations.ts'
import { entry, opening } from '../helpers/cases.ts'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
import { useLive } from '../helpers/live.ts'

const COMMANDS = [
  'notes.add',
  'actions.add',
  'persons.add',
  'invitations.send',
  'cases.update',
  'cases.open',
] as const satisfies readonly CommandName[]

const plan = fc.record({
  name: fc.constantFrom(...COMMANDS),
  copies: fc.integer({ min: 1, max: 5 }),
  together: fc.boolean(),
})

describe(`law: a repeated command has one effect (seed ${SEED})`, function () {
  this.timeout(PATIENCE)
  const live = useLive()

  it('holds for random commands sent one to five times, one by one and all at once', async () => {
    const { g, build } = live
    const { id: caseId } = await build.diagnosis()
    const worker = await build.as(g.worker)
    // The first newcomer changes what the case shares; those after change nothing but the family.
    await worker.ok('persons.add', { caseId, firstName: 'Ola', lastName: 'Nadolna', roleInFamily: 'child' })
    const db = repositories()
    const collections = [db.notes, db.actions, db.persons, db.invitations, db.cases].map(
      (r) => r.model.collection,
    )
    const count = async () => ({
      records: await Promise.all(collections.map((c) => c.countDocuments({}))),
      audit: await AuditModel.countDocuments({ kind: 'write' }),
      outbox: await OutboxModel.collection.countDocuments({ type: { $ne: 'notification' } }),
    })
    const version = async () => (await worker.ok('cases.get', { id: caseId })).version
    const inputOf = async (
      name: (typeof COMMANDS)[number],
      mark: string,
    ): Promise<Record<string, unknown>> => {
      switch (name) {
        case 'notes.add':
          return { caseId, text: mark, category: 'general', visibility: 'team' }
        case 'actions.add':
          return { caseId, title: mark, ownerMembershipId: g.worker.membershipId, dueOn: '2026-12-01' }
        case 'persons.add':
          return { caseId, firstName: mark, lastName: 'Nadolna', roleInFamily: 'otherAdult' }
        case 'invitations.send':
          return { caseId, institutionId: g.ngo._id, purpose: mark }
        case 'cases.update':
          return { id: caseId, version: await version(), address: mark }
        case 'cases.open':
          return { ...opening({ familyName: mark }), entry }
      }
    }
    const property = fc.asyncProperty(plan, async ({ name, copies, together }) => {
      const mark = `znak ${randomUUID()}`
      const [input, before, key] = [await inputOf(name, mark), await count(), randomUUID()]
      const versionBefore = await version()
      const send = () => worker.call(name, input, { key })
      const answers = together
        ? await Promise.all(Array.from({ length: copies }, send))
        : await Array.from({ length: copies }).reduce<Promise<Awaited<ReturnType<typeof send>>[]>>(
            async (list) => [...(await list), await send()],
            Promise.resolve([]),
          )
      for (const answer of answers) {
        expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
        expect(answer.body.data).to.deep.equal(answers[0]?.body.data)
      }
      const after = await count()
      const grown = after.records.map((n, i) => n - (before.records[i] ?? 0)).reduce((a, b) => a + b, 0)
      expect(after.audit - before.audit, 'audit rows').to.equal(1)
      // Opening a case brings its persons along; sending an invitation touches the case as well.
      expect(grown, 'records').to.equal(name === 'cases.open' ? 3 : name === 'cases.update' ? 0 : 1)
      expect(after.outbox - before.outbox, 'events').to.equal(name === 'invitations.send' ? 2 : 1)
      const moved = name === 'cases.update' || name === 'invitations.send' ? 1 : 0
      expect((await version()) - versionBefore, 'version of the case').to.equal(moved)

      const other = await worker.call(name, { ...(await inputOf(name, `${mark} inaczej`)) }, { key })
      expect(other.status).to.equal(422)
      expect(other.body.code).to.equal('idempotency_mismatch')
      if (name === 'invitations.send')
        await worker.ok('invitations.revoke', {
          id: (answers[0]?.body.data as { id?: string } | undefined)?.id,
        })
    })
    await fc.assert(property, { numRuns: runs(30), seed: SEED, endOnFailure: true })
  })

  it('keeps the keys of two people apart', async () => {
    const { g, build } = live
    const { id: caseId } = await build.diagnosis({ familyName: 'Klucze' })
    const key = randomUUID()
    const ids = new Set<string>()
    for (const who of [g.worker, g.colleague, g.pedagogue]) {
      const caller = await build.as(who)
      const input = { caseId, text: 'to samo', category: 'general', visibility: 'team' }
      const answer = await caller.call('notes.add', input, { key })
      expect(answer.status).to.equal(200)
      ids.add(answer.body.data.id)
    }
    expect(ids.size).to.equal(3)
  })

  it('gives back, after the first copy was refused, a fresh try: a refusal uses up no key', async () => {
    const { g, build } = live
    const { id: caseId } = await build.team({ familyName: 'Ponowny' })
    const officer = await build.as(g.officer)
    const key = randomUUID()
    const input = { caseId, text: 'po dołączeniu', category: 'general', visibility: 'team' }
    expect((await officer.call('notes.add', input, { key })).status).to.equal(404)
    await build.join(caseId, g.officer)
    expect((await officer.call('notes.add', input, { key })).status).to.equal(200)
  })

  it('answers a copy that comes after its sender lost the right as the right stands then', async () => {
    const { g, build } = live
    const { id: caseId } = await build.diagnosis({ familyName: 'Odebrani' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const key = randomUUID()
    const input = { caseId, text: 'przed odejściem', category: 'general', visibility: 'team' }
    expect((await officer.call('notes.add', input, { key })).status).to.equal(200)
    const part = (await worker.ok('participants.list', { caseId })).find((p) => p.sector === 'POLICE')
    await worker.ok('participants.remove', { caseId, id: part?.id, reason: 'Koniec' })
    const before = await repositories().notes.model.collection.countDocuments({ caseId })
    // The stored reply holds no more than the sender wrote; what matters is that nothing happens again.
    await officer.call('notes.add', input, { key })
    expect(await repositories().notes.model.collection.countDocuments({ caseId })).to.equal(before)
  })
})
