import { expect } from 'chai'
import '../helpers/mongo.ts'
import { expectAccessible, expectNoFaults, pictureFailure, startSite, type Site } from '../helpers/browser.ts'
import { CaseBuilder, opening } from '../helpers/cases.ts'
import { makeGmina, type Gmina, type Someone } from '../helpers/world.ts'

/** Every screen, as the people who use it: axe finds nothing, nothing is wider than the window. */
describe('every screen', function () {
  this.timeout(60_000)
  let site: Site
  let g: Gmina
  let caseId: string
  let receiptId: string
  let signedId: string
  let deadlineId: string

  before(async () => {
    site = await startSite()
    g = await makeGmina()
    const build = new CaseBuilder(site.server, g)
    const { id } = await build.diagnosis()
    caseId = id
    const worker = await build.as(g.worker)
    await worker.ok('notes.add', { caseId, text: 'Rozmowa z matką', category: 'general', visibility: 'team' })
    const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await worker.ok('actions.add', {
      caseId,
      title: 'Umówić badanie',
      ownerMembershipId: g.worker.membershipId,
      dueOn,
    })
    await worker.ok('invitations.send', { caseId, institutionId: g.ngo._id, purpose: 'Wyprawka szkolna' })
    const { teryt, familyName, urgent, entryReasons, reason, persons } = opening()
    const signal = { teryt, familyName, urgent, entryReasons, reason, persons }
    signedId = (await build.running({ familyName: 'Podpisani' })).id
    deadlineId = (await worker.ok('deadlines.list', { caseId }))[0]?.id ?? ''
    receiptId = (await (await build.as(g.pedagogue)).ok('cases.signal', signal)).id
  })
  afterEach(function () {
    return pictureFailure(site, this.currentTest)
  })
  after(() => site.stop())

  const screens: [name: string, who: (g: Gmina) => Someone, path: () => string][] = [
    ['home of a social worker', (w) => w.worker, () => '/'],
    ['home of a head', (w) => w.head, () => '/'],
    ['list of cases', (w) => w.worker, () => '/cases'],
    ['board of cases', (w) => w.worker, () => '/cases/board'],
    ['calendar, week', (w) => w.worker, () => '/calendar'],
    ['calendar, month', (w) => w.worker, () => '/calendar?view=month'],
    ['caseload', (w) => w.head, () => '/caseload'],
    ['absences', (w) => w.head, () => '/absences'],
    ['case, overview', (w) => w.worker, () => `/cases/${caseId}`],
    ['case, as the police see it', (w) => w.officer, () => `/cases/${caseId}`],
    ['case, timeline', (w) => w.worker, () => `/cases/${caseId}/timeline`],
    ['case, actions', (w) => w.worker, () => `/cases/${caseId}/actions`],
    ['case, plan signed by the family', (w) => w.worker, () => `/cases/${signedId}/plan`],
    ['case, diagnosis', (w) => w.worker, () => `/cases/${signedId}/diagnosis`],
    ['case, meetings', (w) => w.worker, () => `/cases/${signedId}/meetings`],
    ['case, evaluation', (w) => w.worker, () => `/cases/${signedId}/evaluation`],
    ['why a deadline', (w) => w.worker, () => `/deadlines/${deadlineId}`],
    ['overrides', (w) => w.head, () => '/overrides'],
    ['supervisions', (w) => w.worker, () => '/supervisions'],
    ['case, people', (w) => w.worker, () => `/cases/${caseId}/people`],
    ['case, team', (w) => w.worker, () => `/cases/${caseId}/team`],
    ['case, model', (w) => w.worker, () => `/cases/${caseId}/model`],
    ['case, history', (w) => w.worker, () => `/cases/${caseId}/history`],
    ['receipt of a signal', (w) => w.pedagogue, () => `/cases/${receiptId}`],
    ['opening a case', (w) => w.worker, () => '/cases/new'],
    ['signalling a family', (w) => w.pedagogue, () => '/cases/new'],
    ['invitations', (w) => w.volunteer, () => '/invitations'],
    ['my actions', (w) => w.worker, () => '/actions'],
    ['decisions', (w) => w.leader, () => '/escalations'],
    ['partnerships', (w) => w.head, () => '/partnerships'],
    ['notifications', (w) => w.worker, () => '/notifications'],
    ['a page that is not there', (w) => w.worker, () => '/cases/ffffffffffffffffffffffff'],
    ['accessibility statement', (w) => w.worker, () => '/accessibility'],
  ]

  for (const [name, who, path] of screens) {
    it(`${name}: accessible, wide and narrow, light and dark`, async () => {
      const wide = await site.open(who(g), path())
      await expectAccessible(wide)
      expectNoFaults(wide)
      await wide.context().close()
      const narrow = await site.open(who(g), path(), { width: 390, dark: true })
      await expectAccessible(narrow)
      await narrow.context().close()
    })
  }

  it('sign-in: accessible before anybody is known', async () => {
    const context = await site.browser.newContext({ locale: 'pl-PL' })
    const page = await context.newPage()
    await page.goto(`${site.server.origin}/cases`)
    await page.getByLabel('Adres e-mail').waitFor()
    await expectAccessible(page)
    expect(new URL(page.url()).pathname).to.equal('/sign-in')
    await context.close()
  })
})
