import { expect } from 'chai'
import { expectAccessible, expectNoFaults, settled } from '../helpers/browser.ts'
import { opening } from '../helpers/cases.ts'
import { journey } from '../helpers/journey.ts'
import type { Gmina, Someone } from '../helpers/world.ts'

/** Every screen, as the people who use it: axe finds nothing, nothing is wider than the window. */
describe('every screen', function () {
  this.timeout(60_000)
  const at = journey({ keepsWindows: true })
  let caseId: string
  let receiptId: string
  let signedId: string
  let deadlineId: string

  before(async () => {
    const { id } = await at.build.diagnosis()
    caseId = id
    const worker = await at.build.as(at.g.worker)
    await worker.ok('notes.add', { caseId, text: 'Rozmowa z matką', category: 'general', visibility: 'team' })
    const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await worker.ok('actions.add', {
      caseId,
      title: 'Umówić badanie',
      ownerMembershipId: at.g.worker.membershipId,
      dueOn,
    })
    await worker.ok('invitations.send', { caseId, institutionId: at.g.ngo._id, purpose: 'Wyprawka szkolna' })
    const { teryt, familyName, urgent, entryReasons, reason, persons } = opening()
    const signal = { teryt, familyName, urgent, entryReasons, reason, persons }
    signedId = (await at.build.running({ familyName: 'Podpisani' })).id
    deadlineId = (await worker.ok('deadlines.list', { caseId }))[0]?.id ?? ''
    receiptId = (await (await at.build.as(at.g.pedagogue)).ok('cases.signal', signal)).id
  })

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
    ['cases of the centre, for its officer', (w) => w.dpo, () => '/oversight'],
    ['one case, for the officer', (w) => w.dpo, () => `/oversight/${caseId}`],
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
      const wide = await at.visit(who(at.g), path())
      if (path().startsWith('/calendar')) await wide.locator('[data-date]').first().waitFor()
      await expectAccessible(wide)
      expectNoFaults(wide)
      // The same page turned into a phone's: it follows, and nothing has to be loaded again.
      await wide.setViewportSize({ width: 390, height: 844 })
      await wide.emulateMedia({ colorScheme: 'dark' })
      await settled(wide)
      await expectAccessible(wide)
      await wide.emulateMedia({ colorScheme: 'light' })
      await wide.setViewportSize({ width: 1440, height: 900 })
    })
  }

  it('home, list and case opened on a phone from the start', async () => {
    for (const path of ['/', '/cases', `/cases/${caseId}`]) {
      const narrow = await at.visit(at.g.worker, path, { width: 390, dark: true })
      await expectAccessible(narrow)
      expectNoFaults(narrow)
    }
  })

  it('what is missing opens the very form, and going back closes it', async () => {
    const page = await at.visit(at.g.worker, `/cases/${caseId}`)
    const missing = (name: string) => page.getByRole('link', { name }).first()
    await missing('Wypełnij kartę').click()
    await page.getByRole('dialog', { name: 'Karta kosztów zaniechania' }).waitFor()
    await expectAccessible(page)
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).to.equal(`/cases/${caseId}`)
    await missing('Uzupełnij diagnozę').click()
    await page.locator('#diagnosis-causes:focus').waitFor()
    await page.getByRole('button', { name: 'Anuluj' }).click()
    await page.waitForURL(`**/cases/${caseId}/diagnosis`)
    await page.getByRole('button', { name: 'Więcej' }).click()
    await page.getByRole('menuitem', { name: 'Dodaj osobę' }).click()
    await page.getByRole('dialog').waitFor()
    expect(new URL(page.url()).search).to.equal('?dialog=person')
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/cases/${caseId}/diagnosis`)
  })

  it('sign-in: accessible before anybody is known', async () => {
    const context = await at.site.browser.newContext({ locale: 'pl-PL' })
    const page = await context.newPage()
    await page.goto(`${at.site.server.origin}/cases`)
    await page.getByLabel('Adres e-mail').waitFor()
    await expectAccessible(page)
    expect(new URL(page.url()).pathname).to.equal('/sign-in')
    await context.close()
  })
})
