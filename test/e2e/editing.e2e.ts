import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { NoteModel } from '../../server/db/models/note.ts'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { button, closed, dialog } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'

/** What people write and arrange themselves, alone and while somebody else does the same. */
describe('writing and arranging', function () {
  this.timeout(60_000)
  const at = journey()

  const clash = (page: Page, field: string) => dialog(page).getByRole('group', { name: field })
  const side = (page: Page, field: string, name: 'Zapisane teraz' | 'Twoja wersja') =>
    clash(page, field).getByRole('radio', { name })

  it('two editors of the case’s data see both versions of each field and lose neither', async () => {
    const { id } = await at.build.team({ familyName: 'Podwójni' })
    const page = await at.open(at.g.worker, `/cases/${id}`)
    await button(page, 'Więcej').click()
    await page.getByRole('menuitem', { name: 'Popraw dane sprawy' }).click()
    await dialog(page).getByLabel(/Adres/).fill('ul. Moja 1, Kcynia')
    await dialog(page)
      .getByLabel(/Czego ośrodek już próbował/)
      .fill('Zasiłek celowy\nPraca socjalna')

    const colleague = await at.build.as(at.g.colleague)
    const seen = await colleague.ok('cases.get', { id })
    const theirs = { familyName: 'Podwójni-Nowi', address: 'ul. Inna 2, Kcynia' }
    await colleague.ok('cases.update', { id, version: seen.version, ...theirs })
    // Arriving live, their change must not move what is being typed.
    await page.getByRole('heading', { level: 1, name: /Podwójnych-Nowych/ }).waitFor()
    expect(
      await dialog(page)
        .getByLabel(/Nazwisko rodziny/)
        .inputValue(),
    ).to.equal('Podwójni')

    await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
    await clash(page, 'Adres').getByText('ul. Inna 2, Kcynia').waitFor()
    await clash(page, 'Adres').getByText('ul. Moja 1, Kcynia').waitFor()
    await dialog(page)
      .getByText(/zostają tak, jak zapisano: Nazwisko rodziny/)
      .waitFor()
    await expectAccessible(page)
    await button(page, 'Zapisz wybór').click()
    await dialog(page).getByText('Adres: wybierz, co zostaje').waitFor()
    await side(page, 'Adres', 'Twoja wersja').check()
    await button(page, 'Zapisz wybór').click()
    await closed(page)
    const after = await colleague.ok('cases.get', { id })
    expect(after.address).to.equal('ul. Moja 1, Kcynia')
    expect(after.familyName).to.equal('Podwójni-Nowi')
    expect(after.entry?.attempts).to.deep.equal(['Zasiłek celowy', 'Praca socjalna'])
    expectNoFaults(page)
  })

  it('a person is added and corrected, also while a colleague corrects the same person', async () => {
    const { id } = await at.build.team({ familyName: 'Osobowi' })
    const page = await at.open(at.g.worker, `/cases/${id}/people`)
    await button(page, 'Dodaj osobę').click()
    await dialog(page).getByRole('button', { name: 'Dodaj osobę' }).click()
    await dialog(page)
      .getByRole('link', { name: /^Imię/ })
      .waitFor()
    await dialog(page).getByLabel('Imię').fill('Zuzanna')
    await dialog(page).getByLabel('Nazwisko').fill('Osobowa')
    await dialog(page).getByRole('combobox', { name: 'Kim jest w rodzinie' }).click()
    await page.getByRole('option', { name: 'dziecko' }).click()
    await dialog(page).getByRole('button', { name: 'Dodaj osobę' }).click()
    await closed(page)
    await page.getByRole('row', { name: /Zuzanna Osobowa/ }).waitFor()

    await button(page, 'Popraw dane: Zuzanna').click()
    await dialog(page)
      .getByLabel(/Telefon/)
      .fill('600 100 200')
    await dialog(page)
      .getByLabel(/Szkoła/)
      .fill('Przedszkole nr 1')
    const colleague = await at.build.as(at.g.colleague)
    const person = (await colleague.ok('persons.list', { caseId: id })).find(
      (one) => one.firstName === 'Zuzanna',
    )
    await colleague.ok('persons.update', { id: person?.id, version: person?.version, phone: '600 999 999' })
    await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
    await clash(page, 'Telefon').getByText('600 999 999').waitFor()
    await clash(page, 'Telefon').getByText('600 100 200').waitFor()
    // Back in the form everything typed is still there; then theirs is taken after all.
    await button(page, 'Wróć do formularza').click()
    expect(
      await dialog(page)
        .getByLabel(/Telefon/)
        .inputValue(),
    ).to.equal('600 100 200')
    expect(
      await dialog(page)
        .getByLabel(/Szkoła/)
        .inputValue(),
    ).to.equal('Przedszkole nr 1')
    const again = (await colleague.ok('persons.list', { caseId: id })).find((one) => one.id === person?.id)
    await colleague.ok('persons.update', { id: person?.id, version: again?.version, phone: '600 888 888' })
    await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
    await side(page, 'Telefon', 'Zapisane teraz').check()
    await button(page, 'Zapisz wybór').click()
    await closed(page)
    const row = page.getByRole('row', { name: /Zuzanna Osobowa/ })
    await row.getByText('600 888 888').waitFor()
    await row.getByText('Przedszkole nr 1').waitFor()
    expectNoFaults(page)
  })

  it('a note is rewritten while it is fresh, and only corrected afterwards', async () => {
    const { id } = await at.build.team({ familyName: 'Notatkowi' })
    const page = await at.open(at.g.worker, `/cases/${id}`)
    await page.getByLabel('Treść notatki').fill('Wizyta o 15:00.')
    await button(page, 'Dodaj notatkę').click()
    const note = page.getByRole('listitem').filter({ hasText: 'treść można zmieniać do' })
    await note.getByRole('button', { name: 'Popraw' }).click()
    await page.getByLabel('Treść notatki').last().fill('Wizyta o 16:00.')
    await button(page, 'Zapisz').last().click()
    await page.getByText('Wizyta o 16:00.').waitFor()
    await page.getByText(/zmieniona dziś/).waitFor()

    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    await NoteModel.collection.updateOne({ caseId: id } as never, { $set: { createdAt: twoDaysAgo } })
    await page.reload()
    await button(page, 'Dodaj sprostowanie').click()
    await page.getByLabel('Treść sprostowania').fill('Wizyta była o 17:00.')
    await button(page, 'Zapisz sprostowanie').click()
    await page.getByText('Wizyta była o 17:00.').waitFor()
    expect(await page.getByText('Wizyta o 16:00.').count()).to.equal(1)
    expectNoFaults(page)
  })

  it('older entries come below the newer ones and take the focus', async () => {
    const { id } = await at.build.team({ familyName: 'Dawni' })
    const worker = await at.build.as(at.g.worker)
    for (let n = 1; n <= 52; n++)
      await worker.ok('notes.add', {
        caseId: id,
        text: `Wpis nr ${n}.`,
        category: 'general',
        visibility: 'team',
      })
    const page = await at.open(at.g.worker, `/cases/${id}/timeline?kind=note`)
    await page.getByText('Wpis nr 52.').waitFor()
    expect(await page.getByText('Wpis nr 1.').count()).to.equal(0)
    await button(page, 'Starsze wpisy').click()
    await page.getByText('Wpis nr 1.').waitFor()
    expect(await page.getByText('Wpis nr 52.').count()).to.equal(1)
    await page.getByRole('status').filter({ hasText: 'Poniżej są 2 starsze wpisy.' }).waitFor()
    expect(await page.evaluate<string>('document.activeElement.innerText')).to.contain('Wpis nr 2.')
    // What comes in meanwhile stands on top, and nothing falls between the pages.
    await worker.ok('notes.add', { caseId: id, text: 'Wpis nr 53.', category: 'general', visibility: 'team' })
    await page.getByText('Wpis nr 53.').waitFor()
    expect(await page.getByText(/Wpis nr \d+\./).count()).to.equal(53)
    await page.goto(`${at.site.server.origin}/cases/${id}/history`)
    const rows = page.getByRole('table', { name: 'Historia i odczyty' }).getByRole('row')
    await rows.nth(1).waitFor()
    const before = await rows.count()
    await button(page, 'Starsze wpisy').click()
    await rows.nth(before).waitFor()
    expectNoFaults(page)
  })

  it('a list is named, found again under its address, renamed, moved by keyboard and deleted', async () => {
    await at.build.draft({ familyName: 'Widokowi', urgent: true })
    const page = await at.open(at.g.worker, '/cases/team?urgent=true&q=Widok&sort=newest')
    const tabs = page.getByRole('navigation', { name: 'Zapisane widoki' })
    const save = async (name: string) => {
      await button(page, 'Zapisz ten widok').click()
      await dialog(page).getByLabel('Nazwa widoku').fill(name)
      await dialog(page).getByRole('button', { name: 'Zapisz widok' }).click()
      await closed(page)
    }
    await button(page, 'Zapisz ten widok').click()
    await dialog(page)
      .getByText(/nie jest zapisywane/)
      .waitFor()
    await expectAccessible(page)
    await button(page, 'Anuluj').click()
    await save('Pilne nowe')
    const shown = (name: string) =>
      tabs.locator('[aria-current="page"]').getByText(name, { exact: true }).waitFor()
    await shown('Pilne nowe')
    const { pathname, search } = new URL(page.url())
    expect(pathname).to.equal('/cases/team')
    expect(search).to.contain('urgent=true').and.contain('sort=newest').and.contain('columns=')
    expect(search).not.to.contain('Widok')
    await tabs.getByRole('link', { name: /^Wszystkie/ }).click()
    await save('Wszystko')
    await tabs.getByRole('link', { name: 'Pilne nowe' }).click()
    await page.reload()
    await page.getByRole('link', { name: 'Widokowi' }).waitFor()
    await shown('Pilne nowe')

    const own = async () => (await tabs.getByRole('link').allInnerTexts()).slice(5)
    await button(page, 'Uporządkuj widoki').click()
    await expectAccessible(page)
    await dialog(page).getByLabel('Nazwa widoku 1').fill('Pilne')
    await button(page, 'Niżej: Pilne').press('Enter')
    await dialog(page).getByText('Pilne: miejsce 2 z 2').waitFor()
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).to.equal(
      'Niżej: Pilne',
    )
    await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
    await closed(page)
    await shown('Pilne')
    expect(await own()).to.deep.equal(['Wszystko', 'Pilne'])
    await button(page, 'Uporządkuj widoki').click()
    await button(page, 'Usuń widok: Wszystko').click()
    await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
    await closed(page)
    expect(await own()).to.deep.equal(['Pilne'])
    // Nobody else in this browser gets them.
    await shown('Pilne')
    expectNoFaults(page)
  })

  it('a draft on offer outlives what is typed beside it, also in a second window', async () => {
    const page = await at.open(at.g.worker, '/cases/new')
    const story = 'Ojciec pracuje za granicą, matka prosi o pomoc w opiece nad dziećmi.'
    const situation = (of: Page) => of.getByLabel(/^Krótki opis położenia/)
    const surname = (of: Page) => of.getByLabel(/Nazwisko rodziny/)
    const saved = (of: Page) => of.getByText(/Szkic zapisany/)
    const found = (of: Page) => of.getByText(/Jest szkic/)
    await situation(page).fill(story)
    await saved(page).waitFor()
    await page.reload()
    await found(page).waitFor()
    await surname(page).fill('D')
    await page.reload()
    // The newest is offered first; the other one comes after it is answered.
    await button(page, 'Wróć do szkicu').click()
    expect(await surname(page).inputValue()).to.equal('D')
    await button(page, 'Wróć do szkicu').click()
    expect(await situation(page).inputValue()).to.equal(story)
    await button(page, 'Odrzuć szkic').click()
    await found(page).waitFor({ state: 'detached' })

    const second = await page.context().newPage()
    await second.goto(page.url())
    await surname(second).fill('Okienni')
    await saved(second).waitFor()
    await button(second, 'Wróć do szkicu').click()
    expect(await situation(second).inputValue()).to.equal(story)
    // Writing goes on in the first; leaving within the product keeps it as well.
    await surname(page).fill('Pierwsi')
    await page.getByRole('link', { name: 'Sprawy', exact: true }).first().click()
    await second.reload()
    await second.getByText(/Czekają jeszcze 2\./).waitFor()
    const offers: string[] = []
    for (let n = 0; n < 3; n++) {
      await button(second, 'Wróć do szkicu').click()
      offers.push(`${await surname(second).inputValue()}|${await situation(second).inputValue()}`)
    }
    expect(offers).to.have.members([`Pierwsi|${story}`, 'Okienni|', `|${story}`])
    // On a shared computer nothing stays, not even what was typed a moment before, here or in another window;
    // nor when the word that it is over overtakes the answer.
    await page.goBack()
    await surname(second).fill('Ostatni')
    const over = (of: Page) => of.getByLabel('Adres e-mail').waitFor()
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await second.route('**/api/session', async (route) => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    })
    await button(second, /Konto i ustawienia/).click()
    await surname(page).fill('Zapomniani')
    await second.getByRole('menuitem', { name: 'Wyloguj się' }).click()
    await over(second)
    await over(page)
    const NONE = "!Object.keys(localStorage).some((key) => key.startsWith('ws-draft:'))"
    for (const one of [page, second]) await one.waitForFunction(NONE)
    answer()
    await second.unrouteAll({ behavior: 'wait' })
    for (const one of [page, second]) expect(await one.evaluate(NONE)).to.equal(true)
    expectNoFaults(page)
  })

  it('a sign-out that did not reach the server does not look like one', async () => {
    const page = await at.open(at.g.nurse)
    await page.route('**/api/session', (route) =>
      route.request().method() === 'DELETE' ? route.abort() : route.continue(),
    )
    await button(page, /Konto i ustawienia/).click()
    await page.getByRole('menuitem', { name: 'Wyloguj się' }).click()
    await button(page, 'Spróbuj ponownie').waitFor()
    await expectAccessible(page)
    expect(await page.getByLabel('Adres e-mail').count()).to.equal(0)
    await page.unroute('**/api/session')
    await button(page, 'Spróbuj ponownie').click()
    await button(page, /Konto i ustawienia/).click()
    await page.getByRole('menuitem', { name: 'Wyloguj się' }).click()
    await page.getByLabel('Adres e-mail').waitFor()
    expectNoFaults(page)
  })

  it('a sign-out whose answer is lost still leaves nothing behind', async () => {
    const page = await at.open(at.g.worker)
    // Nothing comes by the live channel either.
    await page.context().route('**/socket.io/**', (route) => route.abort())
    await page.context().routeWebSocket(/socket\.io/, (line) => line.close())
    await page.goto(`${at.site.server.origin}/cases/new`)
    await page.getByLabel(/Nazwisko rodziny/).fill('Zgubieni')
    await page.getByText(/Szkic zapisany/).waitFor()
    await page.route('**/api/session', async (route) => {
      if (route.request().method() === 'DELETE') await route.fetch()
      await (route.request().method() === 'DELETE' ? route.abort() : route.continue())
    })
    await button(page, /Konto i ustawienia/).click()
    await page.getByRole('menuitem', { name: 'Wyloguj się' }).click()
    await button(page, 'Spróbuj ponownie').click()
    await page.getByLabel('Adres e-mail').waitFor()
    const left = await page.evaluate<string[]>('Object.keys(localStorage)')
    expect(left.filter((key) => key.startsWith('ws-draft:'))).to.deep.equal([])
    // Nor an address that would lead the next person to what this one was doing.
    expect(new URL(page.url()).search).to.equal('')
    expectNoFaults(page)
  })
})
