import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { button, choose, dialog, send } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'
import { ModelBuilder } from '../helpers/models.ts'
import { makeInstitution, makePerson } from '../helpers/world.ts'

/** What is done to a version more rarely than its first draft: rebuilt, written by two, adopted, left, retired. */
describe('a version rebuilt by forms, taken up and taken out of use', function () {
  this.timeout(90_000)
  const at = journey()
  let id: string

  /** Lists of several stay open until they are left. */
  const pick = async (page: Page, label: string, option: string | RegExp) => {
    await choose(page, label, option)
    await page.keyboard.press('Tab')
  }
  const saved = (page: Page) => page.getByText('Zapisano o').waitFor()
  const stored = async () => (await at.build.as(at.g.adviser)).ok('models.get', { model: id })
  const rowsIn = async (list: 'states' | 'transitions') =>
    (await stored()).model[list] as { id: string; from: string[]; to: string; deadline?: unknown }[]

  it('stages, steps, deadlines by reason and a region’s words, each by forms', async () => {
    id = (await new ModelBuilder(at).draft()).id
    const page = await at.open(at.g.adviser, `/models/${id}/edit?at=states.REVIEW`)
    await button(page, 'Usuń etap').click()
    await dialog(page).getByText('U8 Zapisz spotkanie GGK').waitFor()
    await dialog(page).getByText('Etap „Ocena”: do tego etapu nic nie prowadzi').waitFor()
    await pick(page, 'Dokąd poprowadzą przejścia do tego etapu', 'Ocena')
    await dialog(page).getByText('W modelu nie będzie nowych błędów.').waitFor()
    await expectAccessible(page)
    await send(page, 'Usuń etap')
    await page.getByRole('heading', { name: 'Etap „Realizacja”' }).waitFor()

    await button(page, 'Dodaj etap').click()
    await send(page, 'Dodaj etap')
    await page.getByRole('heading', { name: 'Etap „Przegląd”' }).waitFor()
    expect(await page.getByLabel('Termin, liczba', { exact: true }).inputValue()).to.equal('5')
    // Added and then removed are two acts: one step back is the model without the stage.
    await page.keyboard.press('Control+z')
    await button(page, 'Dodaj etap').waitFor()
    await page.getByRole('link', { name: 'Diagnoza', exact: true }).waitFor()

    await button(page, 'Dodaj przejście').click()
    await dialog(page).getByLabel('Nazwa po polsku').fill('Wróć do planu')
    await dialog(page).getByLabel('Nazwa po angielsku').fill('Back to the plan')
    await pick(page, 'Z etapów', 'Realizacja')
    await pick(page, 'Do etapu', 'Plan')
    await pick(page, 'Kto wykonuje', 'koordynator')
    await expectAccessible(page)
    await send(page, 'Dodaj przejście')
    await page.getByRole('heading', { name: 'Przejście „Wróć do planu” (U20)' }).waitFor()
    const event = page.getByLabel('Nazwa zdarzenia')
    expect(await event.isEditable()).to.equal(true)

    await page.getByRole('link', { name: /^U10b/ }).click()
    await page.getByText('Program wykonuje ten krok pod tą nazwą').waitFor()
    expect(await event.isEditable()).to.equal(false)
    await page.getByRole('combobox', { name: 'Dodaj termin dla powodu' }).click()
    await page.getByRole('option').first().click()
    await button(page, 'Usuń: bezpieczeństwo dziecka').click()
    await saved(page)

    await page.getByRole('link', { name: 'Słownictwo regionów' }).click()
    await button(page, 'Dodaj słownictwo').click()
    const words = page.getByRole('textbox', { name: 'po polsku' }).last()
    await words.fill('Kujawsko-pomorskie')
    await page.getByRole('textbox', { name: 'po angielsku' }).last().fill('Kuyavia and Pomerania')
    const region = page.getByRole('combobox', { name: 'Województwa' }).last()
    await button(page, /^Słownictwo w regionach, region-2, województwa/).click()
    await region.and(page.locator(':focus')).waitFor()
    await region.click()
    await page.getByRole('option', { name: 'kujawsko-pomorskie' }).click()
    await page.keyboard.press('Escape')
    await button(page, '+ Zespół sprawy, skrót').last().click()
    await page.getByRole('textbox', { name: 'po polsku' }).last().fill('ZW')
    await page.getByRole('textbox', { name: 'po angielsku' }).last().fill('ZW')
    await page.getByRole('combobox', { name: 'Dodaj nazwę przejścia' }).last().click()
    await page.getByRole('option', { name: /^U7/ }).click()
    await page.getByRole('textbox', { name: 'po polsku' }).last().fill('')
    await page.getByText('błąd w modelu').first().waitFor()
    await page.getByRole('textbox', { name: 'po polsku' }).last().fill('Podpisz umowę z rodziną')
    await page.getByText('błąd w modelu').waitFor({ state: 'detached' })
    await button(page, 'Usuń nazwę: Przejście U7').click()
    await button(page, 'Cofnij').click()
    await page.getByText('W modelu: Podpisz plan z rodziną').waitFor()
    await saved(page)
    await expectAccessible(page)
    expectNoFaults(page)

    expect((await rowsIn('states')).map((row) => row.id)).not.to.include('REVIEW')
    const steps = await rowsIn('transitions')
    expect(steps.find((row) => row.id === 'U20')).to.deep.include({ from: ['RUNNING'], to: 'PLANNING' })
    const { byReason } = { ...(steps.find((row) => row.id === 'U10b')?.deadline as { byReason?: object }) }
    expect(Object.values(byReason ?? {})).to.deep.equal([{ n: 24, unit: 'h' }])
    expect(byReason).not.to.have.property('childSafety')
    const [, own] = (await stored()).model['variants'] as { voivodeships: string[]; labels: object }[]
    expect(own).to.deep.include({
      voivodeships: ['04'],
      labels: { caseTeamShort: { pl: 'ZW', en: 'ZW' } },
      transitions: { U7: { pl: 'Podpisz umowę z rodziną', en: 'Sign the plan with the family' } },
    })
    expect((await stored()).errorCount).to.equal(0)
  })

  it('a file that is none changes nothing; one that is a model comes in and goes again', async () => {
    const page = await at.open(at.g.adviser, `/models/${id}/edit?at=expert`)
    const read = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'model.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await read('{')
    await page.getByText('To nie jest plik JSON.').waitFor()
    const { model } = await stored()
    const name = { pl: 'Model z pliku', en: 'Model from a file' }
    await read(JSON.stringify({ ...model, labels: { ...(model['labels'] as object), model: name } }))
    await page.getByText('Plik wczytany, bez błędów.').waitFor()
    await saved(page)
    expect((await stored()).name).to.deep.equal(name)
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: 'Słownictwo', exact: true }).click()
    await page
      .locator('[id="at-labels.model.pl"]')
      .and(page.locator('[value="Model miejsko-wiejski"]'))
      .waitFor()
    await saved(page)
    expect((await stored()).name.pl).to.equal('Model miejsko-wiejski')
    expectNoFaults(page)
  })

  it('what another saves comes in by itself, and against own words both stand side by side', async () => {
    const other = await at.build.as(await makePerson(at.g.rops, 'ROPS_ADVISOR', 'Olga Druga', 'doradczyni'))
    const write = async (pl: string) => {
      const { version, model } = await stored()
      const labels = { ...(model['labels'] as object), plan: { pl, en: 'Plan' } }
      await other.ok('models.update', { id, version, model: { ...model, labels } })
    }
    const page = await at.open(at.g.adviser, `/models/${id}/edit?at=labels`)
    const plan = page.locator('[id="at-labels.plan.pl"]')
    await write('Plan drugiej osoby')
    await page.getByText('Ktoś zapisał zmiany w tym projekcie.').waitFor()
    expect(await plan.inputValue()).to.equal('Plan drugiej osoby')

    await plan.fill('Plan własny')
    await write('Plan zapisany wcześniej')
    const panel = page.getByRole('alert').filter({ hasText: 'Porównaj i wybierz' })
    await panel.getByRole('row', { name: /Plan zapisany wcześniej.*Plan własny/ }).waitFor()
    await expectAccessible(page)
    await button(page, 'Zostaw moją').click()
    await saved(page)
    expect((await stored()).model['labels']).to.deep.include({ plan: { pl: 'Plan własny', en: 'Plan' } })

    await plan.fill('Plan własny drugi')
    await write('Plan zapisany znowu')
    await button(page, 'Weź zapisaną').click()
    await panel.waitFor({ state: 'detached' })
    expect(await plan.inputValue()).to.equal('Plan zapisany znowu')
    expectNoFaults(page)
  })

  it('a partner’s page follows remark, answer and publication without being asked', async () => {
    const adviser = await at.build.as(at.g.adviser)
    const { version } = await stored()
    await adviser.ok('models.openConsultation', { id, version, to: '2099-01-01' })
    const page = await at.open(at.g.officer, `/models/${id}?part=remarks`)
    const remark = { id, path: 'states.RUNNING', text: 'Bez przeglądu trudno.' }
    const { remarks } = await (await at.build.as(at.g.nurse)).ok('models.remark', remark)
    await page.getByText('Bez przeglądu trudno.').waitFor()
    const answered = await adviser.ok('models.answerRemark', {
      id,
      version: (await stored()).version,
      remarkId: remarks[0]?.id ?? '',
      accepted: false,
      text: 'Przegląd jest w ocenie.',
    })
    await page.getByText('Uwagi z odpowiedzią: 1').waitFor()
    const said = { id, version: answered.version, text: 'Do stosowania.' }
    const recommended = await adviser.ok('models.recommend', said)
    await adviser.ok('models.publish', { id, version: recommended.version })
    await page.getByText('opublikowana', { exact: true }).waitFor()
    expectNoFaults(page)
  })

  it('a partnership is proposed under it, another takes it up, and a case finds the stage it lacks', async () => {
    const { teryt, territoryName } = at.g.outside
    await makeInstitution('SCHOOL', 'Szkoła Podstawowa w Tucholi', { teryt, territoryName })
    const head = await makePerson(at.g.outside, 'OPS_HEAD', 'Teresa Tucholska', 'kierowniczka')
    const proposing = await at.open(head, '/partnerships')
    await button(proposing, 'Zaproponuj partnerstwo').click()
    await pick(proposing, 'Model', /miejsko-wiejski, wersja 2/)
    await dialog(proposing).getByRole('checkbox').first().check()
    await expectAccessible(proposing)
    await send(proposing, 'Wyślij zaproszenia do partnerstwa')
    await proposing.waitForURL(/\/partnerships\/[0-9a-f]{24}/)
    await proposing
      .getByText(/wersja 2/)
      .first()
      .waitFor()
    expectNoFaults(proposing)

    // Begun under the version before, as every running case is.
    const { id: caseId } = await at.build.review({ familyName: 'Przeglądowi' })
    const leading = await at.open(at.g.leader, `/partnerships/${at.g.partnership._id}`)
    await button(leading, 'Zmień wersję modelu').click()
    await pick(leading, 'Wersja', /wersja 2/)
    await send(leading, 'Zmień wersję')
    await leading.getByText('Wersja modelu zmieniona').waitFor()
    await leading
      .getByText(/wersja 2/)
      .first()
      .waitFor()
    expectNoFaults(leading)

    const page = await at.open(at.g.head, `/models/${id}?part=cases&case=${caseId}`)
    await button(page, 'Przenieś 1 sprawę do wersji 2').click()
    await dialog(page).getByRole('button', { name: 'Przenieś', exact: true }).click()
    await dialog(page).getByText('to pole jest potrzebne').first().waitFor()
    await pick(page, 'Etap zamiast etapu „Przegląd”, którego nowa wersja nie ma', 'Ocena')
    await expectAccessible(page)
    await send(page, 'Przenieś')
    const moved = await (await at.build.as(at.g.worker)).ok('cases.get', { id: caseId })
    expect(moved).to.deep.include({ state: 'EVALUATION' })
    expect(moved.model).to.deep.include({ code: 'URR', version: 2 })
    expectNoFaults(page)
  })

  it('it is taken out of use once no partnership begins cases under it', async () => {
    const page = await at.open(at.g.adviser, `/models/${id}`)
    const retire = page.getByRole('button', { name: 'Wycofaj', exact: true })
    await retire.click()
    await dialog(page).getByRole('button', { name: 'Wycofaj', exact: true }).click()
    await dialog(page).getByText('Według tej wersji są jeszcze partnerstwa.').waitFor()
    await expectAccessible(page)
    await button(page, 'Anuluj').click()
    const back = { code: 'URR' as const, version: 1 }
    for (const who of [at.g.leader, await makePerson(at.g.outside, 'PARTNERSHIP_LEADER', 'Tola Liderska')]) {
      const leader = await at.build.as(who)
      for (const row of await leader.ok('partnerships.list', { teryt: who.institution.teryt }))
        await leader.ok('partnerships.changeModel', { id: row.id, version: row.version, model: back })
    }
    await retire.click()
    await send(page, 'Wycofaj')
    await page.getByText('wycofana', { exact: true }).waitFor()
    await expectAccessible(page)
    expectNoFaults(page)
  })
})
