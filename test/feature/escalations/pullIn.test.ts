import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { InstitutionModel } from '../../../server/db/models/institution.ts'
import { LegalBasisModel } from '../../../server/db/models/legalBasis.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { confirmConsents, entry, opening } from '../../helpers/cases.ts'
import { NOT_FOUND, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makeInstitution, makePerson, type Someone } from '../../helpers/world.ts'
import { makeTown, type Town } from '../scenarios/town.ts'

/** R10: with the question to the powiat its police headquarters and labour office are invited into the team. */
describe('a question to the powiat that brings its institutions in', () => {
  let scene: Scene
  let town: Town
  let commander: Someone
  let powiatLead: Someone
  before(async () => {
    scene = await openScene()
    town = await makeTown({ teryt: '0414012', name: 'Bukowiec', model: 'RUR' })
    const powiat = { teryt: '0414', territoryName: 'świecki', level: 'powiat' as const }
    const pcpr = await makeInstitution('PCPR', 'PCPR w Świeciu', powiat)
    powiatLead = await makePerson(pcpr, 'PCPR_LEAD', 'Paweł Świecki')
    const police = await makeInstitution('POLICE', 'KPP w Świeciu', powiat)
    commander = await makePerson(police, 'MEMBER', 'Konrad Komendancki')
  })
  after(() => scene.server.stop())

  async function caseInTeam(): Promise<CaseView> {
    const { build } = scene
    const { worker, deputy } = town
    const desk = await build.as(worker)
    const { id, version } = await desk.ok('cases.open', { ...opening({ teryt: town.teryt }), entry })
    const head = await build.as(town.head)
    await head.ok('workflow.apply', {
      caseId: id,
      version,
      event: 'qualify',
      coordinatorMembershipId: worker.membershipId,
      deputyMembershipId: deputy.membershipId,
    })
    return confirmConsents(desk, id)
  }
  const raise = ({ id, version }: CaseView, reason = 'resource') => ({
    caseId: id,
    version,
    toLevel: 'powiat',
    reason,
    tried: ['Rozmowa w urzędzie'],
    question: 'Kto zapewni matce staż?',
  })
  const invited = {
    events: ['escalation.opened' as const, 'case.moved' as const, 'invitation.sent' as const],
  }
  const outcomes = (view: { pulledIn?: { sector: string; outcome: string }[] | undefined }) =>
    Object.fromEntries((view.pulledIn ?? []).map(({ sector, outcome }) => [sector, outcome]))

  it('invites whom the directory knows, says whom it lacks, and refuses nothing', async () => {
    const { build } = scene
    const desk = await build.as(town.worker)
    const at = await caseInTeam()
    const made = await written(desk, 'escalations.open', raise(at), invited)
    expect(outcomes(made)).to.deep.equal({ POLICE: 'invited', LABOUR_OFFICE: 'notInDirectory' })
    const [open] = await desk.ok('invitations.list', { caseId: at.id })
    expect(open).to.include({ state: 'SENT', purpose: 'Kto zapewni matce staż?', urgent: false })
    expect(open?.institution).to.include({ name: 'KPP w Świeciu' })
    expect(open?.categories).to.deep.equal(['general'])

    // The commander reads no more than anybody invited, and works in the team once that is accepted.
    const police = await build.as(commander)
    await refused(police, 'cases.get', { id: at.id }, NOT_FOUND)
    const [asked] = await police.ok('invitations.list')
    expect(asked).to.include({ id: open?.id, gmina: 'Bukowiec' })
    expect(JSON.stringify(asked)).to.not.match(/Nadoln|staż/)
    const notice = { kind: 'invitationReceived' as const, membershipId: commander.membershipId }
    expect(await NotificationModel.countDocuments({ ...notice, targetId: open?.id ?? '' })).to.equal(1)
    await police.ok('invitations.accept', { id: open?.id })
    expect(await police.ok('cases.get', { id: at.id })).to.include({ lens: 'team', state: 'ESC_POWIAT' })

    // Whom the family's consents leave out is the centre's to know.
    const [seen] = await police.ok('escalations.list', { caseId: at.id })
    expect(seen).to.include({ id: made.id }).and.not.have.property('pulledIn')
    const lead = await (await build.as(powiatLead)).ok('escalations.list')
    expect(lead.find(({ id }) => id === made.id)).to.not.have.property('pulledIn')
  })
  it('whom nothing allows to share with is not invited, nor is whoever works in the team already', async () => {
    const { build } = scene
    const desk = await build.as(town.worker)
    const office = { teryt: '0414', territoryName: 'świecki', level: 'powiat' as const }
    const labour = await makeInstitution('LABOUR_OFFICE', 'PUP w Świeciu', office)
    const at = await caseInTeam()
    const { membershipId, institution } = commander
    const own = { caseId: at.id, institutionId: institution._id, membershipId, purpose: 'Plan' }
    const sent = await desk.ok('invitations.send', own)
    await (await build.as(commander)).ok('invitations.accept', { id: sent.id })
    await LegalBasisModel.updateMany({ caseId: at.id }, { $pull: { recipients: 'LABOUR_OFFICE' } } as never)
    const now = await desk.ok('cases.get', { id: at.id })
    const made = await written(desk, 'escalations.open', raise(now), {
      events: ['escalation.opened', 'case.moved'],
    })
    expect(outcomes(made)).to.deep.equal({ POLICE: 'already', LABOUR_OFFICE: 'noBasis' })
    expect(await desk.ok('invitations.list', { caseId: at.id, state: 'SENT' })).to.deep.equal([])
    await InstitutionModel.updateOne({ _id: labour._id }, { active: false })
  })
  it('a child in danger makes the invitation urgent; asked by the head, the coordinator invites', async () => {
    const { build } = scene
    const head = await build.as(town.head)
    const at = await caseInTeam()
    await written(head, 'escalations.open', raise(at, 'childSafety'), invited)
    const [open] = await head.ok('invitations.list', { caseId: at.id })
    expect(open).to.include({ urgent: true, dueAt: '2026-11-11T09:00:00.000Z' })
    expect(open?.inviter).to.include({ name: town.worker.user.name })
    expect((await head.ok('cases.get', { id: at.id })).state).to.equal('ESC_POWIAT')
  })
  it('the other models do not name them', async () => {
    const { build, g } = scene
    const at = await build.diagnosis()
    const desk = await build.as(g.worker)
    const made = await desk.ok('escalations.open', raise(at, 'childSafety'))
    expect(made.pulledIn).to.deep.equal([])
  })
})
