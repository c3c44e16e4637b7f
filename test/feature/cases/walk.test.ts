import { expect } from 'chai'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { CaseBuilder } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { startServer, type TestServer } from '../../helpers/server.ts'
import { makeGmina, type Gmina } from '../../helpers/world.ts'

describe('a case from opening to diagnosis and back from the powiat', () => {
  let server: TestServer
  let g: Gmina
  let build: CaseBuilder

  before(async () => {
    server = await startServer()
    g = await makeGmina()
    build = new CaseBuilder(server, g)
  })
  after(() => server.stop())

  it('reaches DIAGNOSIS with a team of three sectors, each step audited and in the outbox', async () => {
    const done = await build.diagnosis()
    expect(done.state).to.equal('DIAGNOSIS')
    expect(done.number).to.match(/^2026\/\d{3}$/)
    const audit = await AuditModel.find({ caseId: done.id }).lean()
    expect(audit.map((a) => a.operation)).to.include.members([
      'cases.open',
      'workflow.apply',
      'invitations.accept',
    ])
    const events = await OutboxModel.find({ caseId: done.id }).lean()
    expect(events.map((e) => e.name)).to.include.members(['case.opened', 'participant.joined', 'case.moved'])
  })

  it('lets the powiat decide and returns to the stage it came from', async () => {
    const at = await build.diagnosis({ familyName: 'Powiatowi' })
    const coordinator = await build.as(g.worker)
    const raised = await coordinator.ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      reason: 'childSafety',
      tried: ['Rozmowa z matką'],
      question: 'Czy dziecko może zostać pod opieką babci?',
    })
    const lead = await build.as(g.powiatLead)
    const seen = await lead.ok('cases.get', { id: at.id })
    expect(seen.state).to.equal('ESC_POWIAT')
    expect(seen.lens).to.equal('escalation')
    await lead.ok('escalations.decide', {
      id: raised.id,
      version: raised.version,
      decision: 'Tak, z nadzorem kuratora.',
      ...DECISION_MINUTES,
    })
    const back = await coordinator.ok('cases.get', { id: at.id })
    expect(back.state).to.equal('DIAGNOSIS')
    expect((await lead.call('cases.get', { id: at.id })).status).to.equal(404)
  })
})
