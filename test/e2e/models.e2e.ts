import { expect } from 'chai'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { button, dialog, send } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'

/** A region changes its model with the institutions that work by it, and a running case goes over to it. */
describe('a model of cooperation from draft to running cases', function () {
  this.timeout(60_000)
  const at = journey()
  let id: string

  it('the region drafts a version by forms, takes back what it wrote, and asks for remarks', async () => {
    const page = await at.open(at.g.adviser, '/models')
    await button(page, 'Nowy projekt').click()
    await dialog(page).getByRole('combobox', { name: 'Na podstawie' }).click()
    await page.getByRole('option', { name: /miejsko-wiejski, wersja 1/ }).click()
    await dialog(page).getByLabel('Co ma się zmienić i dlaczego').fill('Diagnoza w 14 dni.')
    await dialog(page).getByRole('button', { name: 'Utwórz projekt' }).click()
    await page.waitForURL(/\/models\/[0-9a-f]{24}\/edit/)
    id = /models\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? ''

    await page.getByRole('link', { name: 'Diagnoza', exact: true }).click()
    await page.getByRole('heading', { name: 'Etap „Diagnoza”' }).waitFor()
    const days = page.getByLabel('Termin, liczba', { exact: true })
    await days.fill('')
    await button(page, 'Etap „Diagnoza”, termin, liczba').waitFor()
    await expectAccessible(page)
    await days.fill('14')
    await page.getByText('błąd w modelu').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    expect(await days.inputValue()).to.equal('21')
    await page.keyboard.press('Control+y')
    expect(await days.inputValue()).to.equal('14')
    await page.getByText('Zapisano o').waitFor()

    await page.getByRole('link', { name: 'Gotowe' }).click()
    await button(page, 'Otwórz konsultacje').click()
    await send(page, 'Otwórz konsultacje')
    await page.getByText('konsultacje', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Co się zmienia' }).click()
    await page.getByRole('row', { name: /Diagnoza.*21 dni.*14 dni/ }).waitFor()
    await expectAccessible(page)
    expectNoFaults(page)
  })

  it('an institution speaks of a place, the region answers, recommends and publishes', async () => {
    const partner = await at.open(at.g.pedagogue, `/models/${id}?at=states.DIAGNOSIS`)
    await partner.getByRole('complementary').getByRole('button', { name: 'Dodaj uwagę' }).click()
    await dialog(partner).getByLabel('Uwaga', { exact: true }).fill('Proszę liczyć dni robocze.')
    await send(partner, 'Wyślij uwagę')
    await partner.getByRole('complementary').getByText('Proszę liczyć dni robocze.').waitFor()
    await expectAccessible(partner)

    const page = await at.open(at.g.adviser, `/models/${id}`)
    await page.getByRole('link', { name: 'Odpowiedz na uwagi' }).click()
    await button(page, /^Odpowiedz: /).click()
    await dialog(page).getByLabel('nie uwzględniamy').check()
    await dialog(page).getByLabel('Uzasadnienie').fill('Termin obejmuje dni wolne w całym kraju.')
    await send(page, 'Wyślij odpowiedź')
    await page.getByText('Uwagi z odpowiedzią: 1').waitFor()
    await button(page, 'Zarekomenduj').click()
    await dialog(page).getByLabel('Co region rekomenduje i dlaczego').fill('Krótsza diagnoza.')
    await send(page, 'Zarekomenduj')
    await button(page, 'Opublikuj').click()
    await dialog(page).getByText('w toku').first().waitFor()
    await send(page, 'Opublikuj')
    await page.getByText('opublikowana', { exact: true }).waitFor()
    expectNoFaults(page)
  })

  it('a head takes a running case over, and its page shows the region’s version', async () => {
    const { id: caseId } = await at.build.team({ familyName: 'Przechodni' })
    const page = await at.open(at.g.head, `/models/${id}?part=cases`)
    await page.getByRole('checkbox', { name: /./ }).last().check()
    await button(page, 'Przenieś 1 sprawę do wersji 2').click()
    await send(page, 'Przenieś')
    await page.goto(`${at.site.server.origin}/cases/${caseId}/model`)
    await page.getByRole('heading', { name: 'Model miejsko-wiejski, wersja 2' }).waitFor()
    await page.getByRole('link', { name: 'Porównaj z wersją 1' }).waitFor()
    await page.getByRole('heading', { name: /Jeśli nie zdążymy/ }).waitFor()
    await expectAccessible(page)
    expectNoFaults(page)
  })

  it('the simulator plays both versions on one story', async () => {
    const page = await at.open(at.g.worker, '/simulator?version=URR@1&compare=URR@2')
    await button(page, 'Dodaj: Kierowniczka na urlopie').click()
    await send(page, 'Dodaj')
    await page.getByRole('heading', { name: 'Różnica' }).waitFor()
    for (const version of ['Wersja 1, obowiązuje', 'Wersja 2, obowiązuje'])
      await page.getByRole('heading', { name: `Przebieg słowami: ${version}` }).waitFor()
    await page.getByRole('row', { name: /Koniec etapu „Diagnoza”/ }).waitFor()
    // Its bar is moved along the axis by keyboard too, a day or a week at a time, and says its new day.
    const bar = page.getByRole('slider')
    const days = async () => Number(await bar.getAttribute('aria-valuenow'))
    const [first, told] = [await days(), await bar.getAttribute('aria-valuetext')]
    await bar.focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowLeft')
    expect(await days()).to.equal(first + 6)
    expect(await bar.getAttribute('aria-valuetext'))
      .to.match(/20\d\d$/)
      .and.not.equal(told)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expectNoFaults(page)
  })
})
