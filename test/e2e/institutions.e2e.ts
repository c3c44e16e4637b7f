import { expect } from 'chai'
import type { Page } from 'playwright-core'
import '../helpers/mongo.ts'
import { expectAccessible, expectNoFaults, pictureFailure, startSite, type Site } from '../helpers/browser.ts'
import { CaseBuilder } from '../helpers/cases.ts'
import { makeGmina, makeInstitution, makePerson, type Gmina } from '../helpers/world.ts'

/** Institutions with each other: partnership, invitations, questions raised, and who is at the edge of a case. */
describe('institutions with each other', function () {
  this.timeout(60_000)
  let site: Site
  let g: Gmina
  let build: CaseBuilder

  before(async () => {
    site = await startSite()
    g = await makeGmina()
    build = new CaseBuilder(site.server, g)
  })
  afterEach(async function () {
    await pictureFailure(site, this.currentTest)
    for (const context of site.browser.contexts()) await context.close()
  })
  after(() => site.stop())

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
  const inDialog = (page: Page) => page.getByRole('dialog')
  const body = (page: Page) => page.locator('body').innerText()

  async function choose(page: Page, label: string | RegExp, option: string | RegExp) {
    await inDialog(page).getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }

  it('a partnership is proposed, acceded to and set going', async () => {
    const head = await makePerson(g.outside, 'OPS_HEAD', 'Henryk Tucholski', 'kierownik')
    const school = await makeInstitution('SCHOOL', 'Szkoła Podstawowa w Tucholi', {
      teryt: g.outside.teryt,
      territoryName: 'Tuchola',
    })
    const teacher = await makePerson(school, 'MEMBER', 'Nina Tucholska', 'pedagożka')

    const leading = await site.open(head, '/partnerships')
    await button(leading, 'Zaproponuj partnerstwo').click()
    await choose(leading, 'Model', /miejsko-wiejsk/)
    await inDialog(leading).getByRole('checkbox', { name: 'Szkoła Podstawowa w Tucholi' }).check()
    await button(leading, 'Wyślij zaproszenia do partnerstwa').click()
    await heading(leading, 'Partnerstwo: Tuchola').waitFor()
    await leading.getByText('podpisało 0 z 1').waitFor()

    // Without an accession there is nothing to set going; the button says why.
    await button(leading, 'Uruchom partnerstwo').press('Enter')
    await inDialog(leading)
      .getByRole('heading', { name: 'Jeszcze nie można uruchomić partnerstwa' })
      .waitFor()
    await button(leading, 'Rozumiem').click()

    const invited = await site.open(teacher, '/partnerships')
    await invited.getByRole('link', { name: 'Tuchola' }).click()
    await button(invited, 'Przystąp do partnerstwa').click()
    await button(invited, 'Zapisz przystąpienie').click()
    await inDialog(invited).getByRole('alert').waitFor()
    await inDialog(invited).getByLabel('Kto podpisuje').fill('Dyrektorka Nina Tucholska')
    await button(invited, 'Zapisz przystąpienie').click()
    await invited.getByText('podpisało 1 z 1').waitFor()

    // The leader's page may not know of the signature yet; asking to go on makes it look.
    await button(leading, 'Uruchom partnerstwo').press('Enter')
    await inDialog(leading).getByLabel('Kto upoważnia').fill('Burmistrz Tucholi')
    await inDialog(leading).getByRole('button', { name: 'Uruchom partnerstwo' }).click()
    await leading.getByText('Burmistrz Tucholi').waitFor()
    await expectAccessible(leading)
    await invited.getByText('Burmistrz Tucholi').waitFor()
    for (const page of [leading, invited]) expectNoFaults(page)
  })

  it('an invitation is sent again, taken back, declined with a reason, or passed to another institution', async () => {
    const { id } = await build.team({ familyName: 'Zaproszeni' })
    const asWorker = await build.as(g.worker)
    const invite = (institutionId: string) =>
      asWorker.ok('invitations.send', { caseId: id, institutionId, purpose: 'Wspólny plan pomocy' })
    await invite(g.ngo._id)
    const worker = await site.open(g.worker, `/cases/${id}/team`)
    const volunteer = await site.open(g.volunteer, '/invitations')
    await volunteer.getByRole('link', { name: /Udział w zespole/ }).waitFor()
    await button(worker, 'Wyślij ponownie: Stowarzyszenie Dom').click()
    await worker
      .getByText(/wysłane ponownie/)
      .first()
      .waitFor()
    await button(worker, 'Wycofaj zaproszenie: Stowarzyszenie Dom').click()
    await volunteer.getByRole('link', { name: /wycofane/i }).waitFor()
    expect(await volunteer.getByText('Nic nie czeka').count()).to.equal(1)

    // The school cannot help and says why; the coordinator reads it without a reload.
    await invite(g.school._id)
    const school = await site.open(g.pedagogue, '/invitations')
    await school.getByRole('link', { name: /Udział w zespole/ }).click()
    await button(school, 'Odmawiam, podam powód').click()
    await inDialog(school).getByRole('radio', { name: 'inny powód' }).check()
    await button(school, 'Wyślij odmowę').click()
    await inDialog(school).getByRole('alert').waitFor()
    await inDialog(school).getByLabel('Wyjaśnienie').fill('Szkoła jest w trakcie przeprowadzki.')
    await button(school, 'Wyślij odmowę').click()
    await inDialog(school).waitFor({ state: 'detached' })
    await worker.getByText('Szkoła jest w trakcie przeprowadzki.').waitFor()

    // The police know who would do better.
    await invite(g.police._id)
    const officer = await site.open(g.officer, '/invitations')
    await officer.getByRole('link', { name: /Udział w zespole/ }).click()
    await button(officer, 'Zaproponuj inną instytucję').click()
    await inDialog(officer)
      .getByRole('combobox', { name: /Kogo zapytać/ })
      .fill('Przychodnia')
    await officer.getByRole('option', { name: 'Przychodnia w Kcyni' }).click()
    await button(officer, 'Wyślij propozycję').click()
    await inDialog(officer).waitFor({ state: 'detached' })
    await worker.getByText('Proponują zapytać: Przychodnia w Kcyni').waitFor()
    for (const page of [worker, volunteer, school, officer]) {
      expectNoFaults(page)
      if (page !== worker) expect(await body(page)).not.to.match(/Zaproszen(i|ych)\b(?! do)/)
    }
  })

  it('a question goes up, is passed on to the powiat and is taken back', async () => {
    const { id } = await build.diagnosis({ familyName: 'Pytający' })
    const worker = await site.open(g.worker, `/cases/${id}`)
    await button(worker, 'Więcej').click()
    await worker.getByRole('menuitem', { name: 'Przekaż do decyzji wyżej' }).click()
    await inDialog(worker).getByRole('radio', { name: 'Poproś PZK o decyzję' }).check()
    await choose(worker, 'Powód', 'potrzebny zasób, którego nie mamy')
    await inDialog(worker).getByLabel('Czego już próbowano').fill('Rozmowa z Marzeną Nadolną')
    await inDialog(worker).getByLabel('Pytanie do rozstrzygnięcia').fill('Kto opłaci turnus?')
    expect(await inDialog(worker).getByLabel('Co przeczytają decydenci').innerText()).not.to.contain('Nadoln')
    await inDialog(worker).getByRole('button', { name: 'Przekaż do decyzji' }).click()
    await inDialog(worker).waitFor({ state: 'detached' })

    const leader = await site.open(g.leader, '/escalations')
    await leader.getByText('Kto opłaci turnus?').waitFor()
    expect(await body(leader)).not.to.match(/Nadoln|Pytając/)
    await button(leader, 'Przekaż powiatowi').click()
    await inDialog(leader).getByLabel('Pytanie dla powiatu').fill('Czy PCPR opłaci turnus?')
    await inDialog(leader).getByRole('button', { name: 'Przekaż powiatowi' }).click()
    await leader.getByText('Żadne pytanie nie czeka na Twoją decyzję.').waitFor()

    const powiat = await site.open(g.powiatLead, '/escalations')
    await powiat.getByText('Czy PCPR opłaci turnus?').waitFor()
    await worker.getByText('Czy PCPR opłaci turnus?').waitFor()
    await button(worker, 'Wycofaj pytanie').click()
    await inDialog(worker).getByLabel('Powód wycofania').fill('Znalazł się fundusz.')
    await inDialog(worker).getByRole('button', { name: 'Wycofaj pytanie' }).click()
    await inDialog(worker).waitFor({ state: 'detached' })
    await powiat.getByText('Czy PCPR opłaci turnus?').waitFor({ state: 'detached' })
    expect((await (await build.as(g.worker)).ok('cases.get', { id })).state).to.equal('DIAGNOSIS')
    for (const page of [worker, leader, powiat]) expectNoFaults(page)
  })

  it('a volunteer sees first names and own actions, and finds nothing more under any address', async () => {
    const { id } = await build.diagnosis({ familyName: 'Ukryci' })
    await build.join(id, g.volunteer)
    const worker = await build.as(g.worker)
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    const action = { caseId: id, dueOn, category: 'general' }
    await worker.ok('actions.add', {
      ...action,
      title: 'Skompletować wyprawkę',
      ownerMembershipId: g.volunteer.membershipId,
    })
    await worker.ok('actions.add', {
      ...action,
      title: 'Rozmowa o czynszu',
      ownerMembershipId: g.worker.membershipId,
    })
    await worker.ok('notes.add', {
      caseId: id,
      text: 'Notatka zespołu',
      category: 'general',
      visibility: 'team',
    })

    const page = await site.open(g.volunteer, `/cases/${id}/actions`)
    await page.getByText('Skompletować wyprawkę').waitFor()
    const hidden = /Ukry(ci|tych)\b|Nadoln|Rozmowa o czynszu|Notatka zespołu|Agata Spokojna|Lipowa|czynszowe/
    const tabs = await page
      .getByRole('navigation', { name: 'Części sprawy' })
      .getByRole('link')
      .allInnerTexts()
    expect(tabs).not.to.include.members(['Zespół'])
    expect(tabs).not.to.include.members(['Historia i odczyty'])
    for (const part of ['', '/timeline', '/actions', '/people', '/team', '/model', '/history']) {
      await page.goto(`${site.server.origin}/cases/${id}${part}`)
      await page.locator('h1').first().waitFor()
      await page.getByText('Na żywo').first().waitFor()
      const shown = await body(page)
      expect(shown.match(hidden)?.[0], `${part}\n${shown}`).to.equal(undefined)
    }
    await page.goto(`${site.server.origin}/cases/${id}/people`)
    await page.getByText('Kacper').waitFor()
    // Somebody of the team changes the case: the page follows without saying who.
    const colleague = await build.as(g.colleague)
    const { version } = await colleague.ok('cases.get', { id })
    await colleague.ok('cases.update', { id, version, urgent: true })
    await page.getByText('Sprawa pilna').first().waitFor()
    expect(await body(page)).not.to.match(hidden)
    await expectAccessible(page)
    expectNoFaults(page)
  })

  it('who leaves the team is out of the case at once', async () => {
    const { id } = await build.diagnosis({ familyName: 'Opuszczeni' })
    const worker = await site.open(g.worker, `/cases/${id}/team`)
    const officer = await site.open(g.officer, `/cases/${id}/team`)
    await button(officer, 'Wypisz się').click()
    await inDialog(officer).getByRole('button', { name: 'Wypisz się z zespołu' }).click()
    await heading(officer, 'Sprawy').waitFor()
    await worker.getByRole('row', { name: /Marek Rewirowy/ }).waitFor({ state: 'detached' })
    await officer.goto(`${site.server.origin}/cases/${id}`)
    await officer.locator('h1').waitFor()
    expect(await body(officer)).not.to.contain('Opuszcz')
    for (const page of [worker, officer]) expectNoFaults(page)
  })
})
