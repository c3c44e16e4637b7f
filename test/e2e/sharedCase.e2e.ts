import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { expectNoFaults } from '../helpers/browser.ts'
import { journey } from '../helpers/journey.ts'
import { confirmConsents } from '../helpers/cases.ts'

describe('one family, many services, several browsers', function () {
  this.timeout(120_000)
  const at = journey()

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  it('school signals, the centre accepts, police join, an action turns done live, a removal closes the open page', async () => {
    // The school pedagogue signals a family and keeps a receipt.
    const school = await at.open(at.g.pedagogue, '/cases/new')
    await school.getByLabel('Nazwisko rodziny').fill('Zielonkowie')
    await school.getByLabel('Imię', { exact: true }).first().fill('Kacper')
    await school.getByLabel('Nazwisko', { exact: true }).first().fill('Zielonka')
    await school.getByRole('combobox', { name: 'Kim jest w rodzinie' }).click()
    await school.getByRole('option', { name: 'dziecko' }).click()
    await school.getByRole('checkbox', { name: /szkole/ }).check()
    await school
      .getByLabel(/Co Cię niepokoi/)
      .fill('Od miesiąca nie przychodzi na lekcje, opiekunowie nie odpowiadają.')
    await school.getByRole('button', { name: 'Wyślij zgłoszenie' }).click()
    await heading(school, 'Twoje zgłoszenie').waitFor()

    // A social worker of the centre accepts it; the receipt moves on by itself.
    const worker = await at.open(at.g.worker)
    await worker.getByRole('link', { name: /Rozpatrz/ }).click()
    await heading(worker, /Zielonk/).waitFor()
    await worker.getByRole('button', { name: 'Przyjmij zgłoszenie' }).click()
    await worker.getByRole('dialog').getByRole('button', { name: 'Przyjmij zgłoszenie' }).click()
    await worker.getByRole('dialog').waitFor({ state: 'hidden' })
    await school.getByText('Kwalifikacja').first().waitFor()

    // The head qualifies, the social worker confirms the consents: by the same operations, without clicking.
    const caseId = new URL(worker.url()).pathname.split('/')[2] as string
    const asWorker = await at.build.as(at.g.worker)
    const drafted = await asWorker.ok('cases.get', { id: caseId })
    const entry = {
      ownMeansExhausted: true,
      needsCrossSector: true,
      rapidIntervention: false,
      attempts: ['Rozmowa'],
    }
    const ready = await asWorker.ok('cases.update', { id: caseId, version: drafted.version, entry })
    await (
      await at.build.as(at.g.head)
    ).ok('workflow.apply', {
      caseId,
      version: ready.version,
      event: 'qualify',
      coordinatorMembershipId: at.g.worker.membershipId,
      deputyMembershipId: at.g.colleague.membershipId,
    })
    await confirmConsents(asWorker, caseId)

    // The coordinator invites the police; the officer's inbox fills without a reload.
    const officer = await at.open(at.g.officer, '/invitations')
    await worker.getByRole('button', { name: 'Zaproś instytucję' }).first().click()
    const dialog = worker.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Komisariat/ }).check()
    await dialog.getByLabel(/Po co/).fill('Rozpoznanie w miejscu zamieszkania')
    await dialog.getByRole('button', { name: 'Dalej: co zobaczy' }).click()
    await dialog.getByRole('button', { name: 'Dalej: sprawdź i wyślij' }).click()
    await dialog.getByRole('button', { name: 'Wyślij zaproszenie' }).click()
    await officer.getByRole('link', { name: /Udział w zespole/ }).click()
    expect(await officer.locator('body').innerText()).not.to.contain('Zielonk')
    await officer.getByRole('button', { name: 'Przyjmuję zaproszenie' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: 'Przyjmuję zaproszenie' }).click()
    await officer.getByRole('link', { name: 'Otwórz sprawę' }).click()
    await heading(officer, /Zielonk/).waitFor()

    // The officer reports the action done; the family assistant sees it turn, live.
    await at.build.join(caseId, at.g.assistant)
    await asWorker.ok('actions.add', {
      caseId,
      title: 'Odwiedzić rodzinę w rejonie',
      ownerMembershipId: at.g.officer.membershipId,
      dueOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
    })
    const assistant = await at.open(at.g.assistant, `/cases/${caseId}/actions`)
    const row = assistant.getByRole('row', { name: /Odwiedzić rodzinę/ })
    await row.waitFor()
    await officer.goto(`${at.site.server.origin}/actions`)
    await officer.getByRole('button', { name: /Zacznij/ }).click()
    await row.getByText('W toku').waitFor({ timeout: 2000 })
    await officer.getByRole('button', { name: /Zrobione/ }).click()
    await officer.getByRole('button', { name: 'Zapisz jako zrobione' }).click()
    await row.getByText('Zrobione').waitFor({ timeout: 2000 })

    // Removed from the team, the officer loses the open page at once, and nothing of it stays.
    await officer.goto(`${at.site.server.origin}/cases/${caseId}`)
    await heading(officer, /Zielonk/).waitFor()
    await worker.goto(`${at.site.server.origin}/cases/${caseId}/team`)
    await worker.getByRole('button', { name: /Usuń z zespołu: Marek/ }).click()
    await worker
      .getByRole('dialog')
      .getByLabel(/Powód/)
      .fill('Zmiana dzielnicowego')
    await worker.getByRole('dialog').getByRole('button', { name: 'Usuń z zespołu' }).click()
    await heading(officer, 'Nie masz już dostępu do tej sprawy').waitFor({ timeout: 2000 })
    expect(await officer.content()).not.to.contain('Zielonk')
    for (const page of [school, worker, officer, assistant]) expectNoFaults(page)
  })
})
