import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { UserModel } from '../../server/db/models/user.ts'
import { warsawDate } from '../../shared/domain/warsawTime.ts'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { typeDay } from '../helpers/caseHands.ts'
import { button, choose, closed, dialog, fromMenu, send } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'
import { makeInstitution, makePerson, membershipOf } from '../helpers/world.ts'

/** Institutions with each other: partnership, invitations, questions raised, and who is at the edge of a case. */
describe('institutions with each other', function () {
  this.timeout(60_000)
  const at = journey()

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const body = (page: Page) => page.locator('body').innerText()

  it('a partnership is proposed, acceded to and set going', async () => {
    const head = await makePerson(at.g.outside, 'OPS_HEAD', 'Henryk Tucholski', 'kierownik')
    const school = await makeInstitution('SCHOOL', 'Szkoła Podstawowa w Tucholi', {
      teryt: at.g.outside.teryt,
      territoryName: 'Tuchola',
    })
    const teacher = await makePerson(school, 'MEMBER', 'Nina Tucholska', 'pedagożka')
    const station = await makeInstitution('POLICE', 'Posterunek Policji w Tucholi', {
      teryt: at.g.outside.teryt,
      territoryName: 'Tuchola',
    })
    const sergeant = await makePerson(station, 'MEMBER', 'Olaf Tucholski', 'dzielnicowy')

    const leading = await at.open(head, '/partnerships')
    await button(leading, 'Zaproponuj partnerstwo').click()
    await choose(leading, 'Model', /miejsko-wiejsk/)
    await dialog(leading).getByRole('checkbox', { name: 'Szkoła Podstawowa w Tucholi' }).check()
    await button(leading, 'Wyślij zaproszenia do partnerstwa').click()
    await heading(leading, 'Partnerstwo: Tuchola').waitFor()
    await leading.getByText('podpisało 0 z 1').waitFor()

    // Without an accession there is nothing to set going; the button says why.
    await button(leading, 'Uruchom partnerstwo').press('Enter')
    await dialog(leading).getByRole('heading', { name: 'Jeszcze nie można uruchomić partnerstwa' }).waitFor()
    await button(leading, 'Rozumiem').click()

    const invited = await at.open(teacher, '/partnerships')
    await invited.getByRole('link', { name: 'Tuchola' }).click()
    await button(invited, 'Przystąp do partnerstwa').click()
    await button(invited, 'Zapisz przystąpienie').click()
    await dialog(invited).getByRole('alert').waitFor()
    await dialog(invited).getByLabel('Kto podpisuje').fill('Dyrektorka Nina Tucholska')
    await button(invited, 'Zapisz przystąpienie').click()
    await invited.getByText('podpisało 1 z 1').waitFor()

    // The leader's page may not know of the signature yet; asking to go on makes it look.
    await button(leading, 'Uruchom partnerstwo').press('Enter')
    await dialog(leading).getByLabel('Kto upoważnia').fill('Burmistrz Tucholi')
    await dialog(leading).getByRole('button', { name: 'Uruchom partnerstwo' }).click()
    await leading.getByText('Burmistrz Tucholi').waitFor()
    await expectAccessible(leading)
    await invited.getByText('Burmistrz Tucholi').waitFor()

    // On the partnership's page the head also says when the centre is open.
    await button(leading, 'Zmień godziny').click()
    await dialog(leading).getByRole('textbox', { name: 'poniedziałek, do' }).fill('17:45')
    await expectAccessible(leading)
    await send(leading, 'Zapisz godziny')
    await leading.getByText(/17:45/).waitFor()

    // Later another joins, one leaves, and in the end the leader ends it.
    await fromMenu(leading, 'Zaproś kolejne instytucje')
    await dialog(leading).getByRole('checkbox', { name: 'Posterunek Policji w Tucholi' }).check()
    await expectAccessible(leading)
    await send(leading, 'Wyślij zaproszenia do partnerstwa')
    // Now nobody is left to ask: the page says so, and the form that could not be filled in is not offered.
    await leading.getByText('Wszystkie instytucje gminy i powiatu są już w partnerstwie.').waitFor()
    await button(leading, 'Więcej').click()
    await leading.getByRole('menuitem', { name: 'Zakończ partnerstwo' }).waitFor()
    expect(await leading.getByRole('menuitem', { name: 'Zaproś kolejne instytucje' }).count()).to.equal(0)
    await leading.getByRole('menu').press('Escape')
    const joining = await at.open(sergeant, '/partnerships')
    await joining.getByRole('link', { name: 'Tuchola' }).click()
    await button(joining, 'Przystąp do partnerstwa').click()
    await dialog(joining).getByLabel('Kto podpisuje').fill('Komendant Olaf Tucholski')
    await send(joining, 'Zapisz przystąpienie')
    await fromMenu(invited, 'Wystąp z partnerstwa')
    await button(invited, 'Zapisz wystąpienie').click()
    await dialog(invited).getByRole('alert').waitFor()
    await dialog(invited).getByLabel('Powód').fill('Szkoła przechodzi do innej gminy.')
    await expectAccessible(invited)
    await send(invited, 'Zapisz wystąpienie')
    await heading(invited, 'Partnerstwa').waitFor()
    await leading.getByText('Szkoła przechodzi do innej gminy.').waitFor()
    await fromMenu(leading, 'Zakończ partnerstwo')
    await dialog(leading).getByText('W tym partnerstwie nie jest teraz prowadzona żadna sprawa.').waitFor()
    await dialog(leading).getByLabel('Powód').fill('Gminy pracują od stycznia razem.')
    await expectAccessible(leading)
    await send(leading, 'Zakończ partnerstwo')
    await leading.getByText('Gminy pracują od stycznia razem.').waitFor()
    await joining.getByText('Gminy pracują od stycznia razem.').waitFor()
    await expectAccessible(joining)
    for (const page of [leading, invited, joining]) expectNoFaults(page)
  })

  it('an invitation is sent again, taken back, declined with a reason, or passed to another institution', async () => {
    const { id } = await at.build.team({ familyName: 'Zaproszeni' })
    const asWorker = await at.build.as(at.g.worker)
    const invite = (institutionId: string) =>
      asWorker.ok('invitations.send', { caseId: id, institutionId, purpose: 'Wspólny plan pomocy' })
    await invite(at.g.ngo._id)
    const worker = await at.open(at.g.worker, `/cases/${id}/team`)
    const volunteer = await at.open(at.g.volunteer, '/invitations')
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
    await invite(at.g.school._id)
    const school = await at.open(at.g.pedagogue, '/invitations')
    // By a slow line: whoever answers at once does not cross with the word that they have opened it.
    await school.route(/\/api\/invitations\/\w+/, async (route) => {
      const response = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 900))
      await route.fulfill({ response })
    })
    await school.getByRole('link', { name: /Udział w zespole/ }).click()
    await button(school, 'Odmawiam, podam powód').click()
    await dialog(school).getByRole('radio', { name: 'inny powód' }).check()
    await button(school, 'Wyślij odmowę').click()
    await dialog(school).getByRole('alert').waitFor()
    await dialog(school).getByLabel('Wyjaśnienie').fill('Szkoła jest w trakcie przeprowadzki.')
    await button(school, 'Wyślij odmowę').click()
    await closed(school)
    await school.unrouteAll({ behavior: 'wait' })
    await worker.getByText('Szkoła jest w trakcie przeprowadzki.').waitFor()

    // The police know who would do better.
    await invite(at.g.police._id)
    const officer = await at.open(at.g.officer, '/invitations')
    await officer.getByRole('link', { name: /Udział w zespole/ }).click()
    await button(officer, 'Zaproponuj inną instytucję').click()
    await dialog(officer)
      .getByRole('combobox', { name: /Kogo zapytać/ })
      .fill('Przychodnia')
    await officer.getByRole('option', { name: 'Przychodnia w Kcyni' }).click()
    await button(officer, 'Wyślij propozycję').click()
    await closed(officer)
    await worker.getByText('Proponują zapytać: Przychodnia w Kcyni').waitFor()
    for (const page of [worker, volunteer, school, officer]) {
      expectNoFaults(page)
      if (page !== worker) expect(await body(page)).not.to.match(/Zaproszen(i|ych)\b(?! do)/)
    }
  })

  it('a question goes up, is passed on to the powiat and is taken back', async () => {
    const { id } = await at.build.diagnosis({ familyName: 'Pytający' })
    const worker = await at.open(at.g.worker, `/cases/${id}`)
    await button(worker, 'Więcej').click()
    await worker.getByRole('menuitem', { name: 'Przekaż do decyzji wyżej' }).click()
    await dialog(worker).getByRole('radio', { name: 'Poproś PZK o decyzję' }).check()
    await choose(worker, 'Powód', 'potrzebny zasób, którego nie mamy')
    await dialog(worker).getByLabel('Czego już próbowano').fill('Rozmowa z Marzeną Nadolną')
    await dialog(worker).getByLabel('Pytanie do rozstrzygnięcia').fill('Kto opłaci turnus?')
    expect(await dialog(worker).getByLabel('Co przeczytają decydenci').innerText()).not.to.contain('Nadoln')
    await dialog(worker).getByRole('button', { name: 'Przekaż do decyzji' }).click()
    await closed(worker)

    const leader = await at.open(at.g.leader, '/escalations')
    await leader.getByText('Kto opłaci turnus?').waitFor()
    expect(await body(leader)).not.to.match(/Nadoln|Pytając/)
    await button(leader, 'Przekaż powiatowi').click()
    await dialog(leader).getByLabel('Pytanie dla powiatu').fill('Czy PCPR opłaci turnus?')
    await expectAccessible(leader)
    await dialog(leader).getByRole('button', { name: 'Przekaż powiatowi' }).click()
    await leader.getByText('Żadne pytanie nie czeka na Twoją decyzję.').waitFor()

    const powiat = await at.open(at.g.powiatLead, '/escalations')
    await powiat.getByText('Czy PCPR opłaci turnus?').waitFor()
    await worker.getByText('Czy PCPR opłaci turnus?').waitFor()
    await button(worker, 'Wycofaj pytanie').click()
    await dialog(worker).getByLabel('Powód wycofania').fill('Znalazł się fundusz.')
    await dialog(worker).getByRole('button', { name: 'Wycofaj pytanie' }).click()
    await closed(worker)
    await powiat.getByText('Czy PCPR opłaci turnus?').waitFor({ state: 'detached' })
    expect((await (await at.build.as(at.g.worker)).ok('cases.get', { id })).state).to.equal('DIAGNOSIS')
    for (const page of [worker, leader, powiat]) expectNoFaults(page)
  })

  it('whoever holds two posts learns in the one what waits at the other, while it happens', async () => {
    const head = await makePerson(at.g.ops, 'OPS_HEAD', 'Danuta Dwojga', 'kierowniczka ośrodka')
    const second = membershipOf(at.g.leader.institution, 'PARTNERSHIP_LEADER', 'liderka partnerstwa')
    const memberships = [...head.user.memberships, second]
    await UserModel.updateOne({ _id: head.user._id }, { memberships })
    const { id, version } = await at.build.diagnosis({ familyName: 'Dwojgowi' })
    const page = await at.open(head)
    await button(page, /Zmień instytucję lub rolę/).waitFor()
    expect(await page.getByText(/Jako liderka partnerstwa/).count()).to.equal(0)
    const raise = { toLevel: 'partnership', reason: 'resource', tried: ['Rozmowa'], question: 'Kto pomoże?' }
    await (await at.build.as(at.g.worker)).ok('escalations.open', { caseId: id, version, ...raise })
    await page.getByText(/Jako liderka partnerstwa .*: 1 decyzja czeka/).waitFor()
    await expectAccessible(page)
    await button(page, /W innej roli czeka 1 rzecz/).click()
    await page.getByRole('menuitem', { name: /liderka partnerstwa.*1 decyzja czeka/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await button(page, /Przejdź do tej roli/).click()
    await page.getByText(/Pytanie do decyzji/).waitFor()
    expectNoFaults(page)
  })

  it('the powiat joins the team, puts a problem to the region and decides, with minutes', async () => {
    const { id, version } = await at.build.diagnosis({ familyName: 'Rozstrzygani' })
    await (
      await at.build.as(at.g.worker)
    ).ok('escalations.open', {
      caseId: id,
      version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Asystent rodziny'],
      question: 'Kto zajmie się dzieckiem w wakacje?',
    })
    const worker = await at.open(at.g.worker, `/cases/${id}`)
    const powiat = await at.open(at.g.powiatLead, '/escalations')
    await button(powiat, 'Dołącz do zespołu').click()
    await dialog(powiat)
      .getByText(/Będziesz pracować/)
      .waitFor()
    await expectAccessible(powiat)
    await send(powiat, 'Dołącz do zespołu')
    await worker.getByText('Piotr Powiatowy').first().waitFor()

    await button(powiat, 'Zgłoś problem województwu').click()
    await choose(powiat, 'Obszar', 'psychiatria dzieci i młodzieży')
    await dialog(powiat)
      .getByRole('textbox', { name: 'Na czym polega problem' })
      .fill('W powiecie brakuje miejsc na turnusach w wakacje.')
    await expectAccessible(powiat)
    await send(powiat, 'Zgłoś problem')

    await button(powiat, 'Zapisz decyzję').click()
    await dialog(powiat).getByLabel('Treść decyzji').fill('Rodzina wspierająca na lipiec i sierpień.')
    await typeDay(dialog(powiat).getByLabel('Kiedy odbyło się posiedzenie'), '2026-01-05')
    await dialog(powiat).getByLabel('Kto wziął udział').fill('Dyrektor PCPR')
    await expectAccessible(powiat)
    await send(powiat, 'Zapisz decyzję')
    await worker.getByText('Rodzina wspierająca na lipiec i sierpień.').first().waitFor()
    expect((await (await at.build.as(at.g.worker)).ok('cases.get', { id })).state).to.equal('DIAGNOSIS')
    for (const page of [worker, powiat]) expectNoFaults(page)
  })

  it('a consent taken back narrows what others see, on pages that are open too', async () => {
    const { id: caseId } = await at.build.qualified({ familyName: 'Wycofani' })
    const worker = await at.build.as(at.g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map(({ id }) => id)
    const on = warsawDate(new Date())
    const asked = await worker.ok('consents.request', {
      caseId,
      personIds,
      purpose: 'Wspólna praca z rodziną',
      scope: ['general', 'education'],
      recipients: ['SCHOOL'],
    })
    for (const { id, person } of asked) {
      const guardian = { givenBy: 'guardian', guardianName: 'Marzena Nadolska' }
      await worker.ok('consents.give', {
        id,
        on,
        ...(person.name.startsWith('Kacper') ? guardian : { givenBy: 'self' }),
      })
    }
    await worker.ok('infoNotices.add', { caseId, personIds, delivered: { channel: 'inPerson', on } })
    await at.build.step(caseId, 'confirmConsents')
    await at.build.join(caseId, at.g.pedagogue)
    const text = 'Ustalenia całego zespołu.'
    await worker.ok('notes.add', { caseId, text, category: 'general', visibility: 'team' })

    const school = await at.open(at.g.pedagogue, `/cases/${caseId}`)
    await school.getByText(text).first().waitFor()
    const page = await at.open(at.g.worker, `/cases/${caseId}/people`)
    await button(page, 'Zapisz wycofanie zgody: Kacper Nadolny').click()
    await dialog(page).getByText('Mniej zobaczą:').waitFor()
    await dialog(page)
      .getByText(/^Szkoła Podstawowa w\sKcyni:/)
      .waitFor()
    await dialog(page).getByLabel('Powód').fill('Matka zmieniła zdanie.')
    await expectAccessible(page)
    await send(page, 'Zapisz wycofanie')
    await page.getByText(/^Wycofano .*Matka zmieniła zdanie\.$/).waitFor()
    await school.getByText(text).first().waitFor({ state: 'detached' })
    for (const window of [page, school]) expectNoFaults(window)
  })

  it('a volunteer sees first names and own actions, and finds nothing more under any address', async () => {
    const { id } = await at.build.diagnosis({ familyName: 'Ukryci' })
    await at.build.join(id, at.g.volunteer)
    const worker = await at.build.as(at.g.worker)
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    const action = { caseId: id, dueOn, category: 'general' }
    await worker.ok('actions.add', {
      ...action,
      title: 'Skompletować wyprawkę',
      ownerMembershipId: at.g.volunteer.membershipId,
    })
    await worker.ok('actions.add', {
      ...action,
      title: 'Rozmowa o czynszu',
      ownerMembershipId: at.g.worker.membershipId,
    })
    await worker.ok('notes.add', {
      caseId: id,
      text: 'Notatka zespołu',
      category: 'general',
      visibility: 'team',
    })

    const page = await at.open(at.g.volunteer, `/cases/${id}/actions`)
    await page.getByText('Skompletować wyprawkę').waitFor()
    const hidden = /Ukry(ci|tych)\b|Nadoln|Rozmowa o czynszu|Notatka zespołu|Agata Spokojna|Lipowa|czynszowe/
    const tabs = await page
      .getByRole('navigation', { name: 'Części sprawy' })
      .getByRole('link')
      .allInnerTexts()
    expect(tabs).not.to.include.members(['Zespół'])
    expect(tabs).not.to.include.members(['Historia i odczyty'])
    for (const part of ['', '/timeline', '/actions', '/people', '/team', '/model', '/history']) {
      await page.goto(`${at.site.server.origin}/cases/${id}${part}`)
      await page.locator('h1').first().waitFor()
      await page.getByText('Na żywo').first().waitFor()
      const shown = await body(page)
      expect(shown.match(hidden)?.[0], `${part}\n${shown}`).to.equal(undefined)
    }
    await page.goto(`${at.site.server.origin}/cases/${id}/people`)
    await page.getByText('Kacper').waitFor()
    // Somebody of the team changes the case: the page follows without saying who.
    const colleague = await at.build.as(at.g.colleague)
    const { version } = await colleague.ok('cases.get', { id })
    await colleague.ok('cases.update', { id, version, urgent: true })
    await page.getByText('Sprawa pilna').first().waitFor()
    expect(await body(page)).not.to.match(hidden)
    await expectAccessible(page)
    expectNoFaults(page)
  })

  it('who leaves the team is out of the case at once', async () => {
    const { id } = await at.build.diagnosis({ familyName: 'Opuszczeni' })
    const worker = await at.open(at.g.worker, `/cases/${id}/team`)
    const officer = await at.open(at.g.officer, `/cases/${id}/team`)
    await button(officer, 'Wypisz się').click()
    await dialog(officer).getByRole('button', { name: 'Wypisz się z zespołu' }).click()
    await heading(officer, 'Sprawy').waitFor()
    await worker.getByRole('row', { name: /Marek Rewirowy/ }).waitFor({ state: 'detached' })
    await officer.goto(`${at.site.server.origin}/cases/${id}`)
    await officer.locator('h1').waitFor()
    expect(await body(officer)).not.to.contain('Opuszcz')
    for (const page of [worker, officer]) expectNoFaults(page)
  })
})
