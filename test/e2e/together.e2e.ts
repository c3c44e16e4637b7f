import { expect } from 'chai'
import { expectNoFaults } from '../helpers/browser.ts'
import { journey } from '../helpers/journey.ts'

describe('working on the same page', function () {
  this.timeout(120_000)
  const at = journey()

  it('a section changed by a colleague meanwhile is shown beside one’s own text, and nothing is lost', async () => {
    const { id } = await at.build.diagnosis({ familyName: 'Wspólni' })
    const page = await at.open(at.g.worker, `/cases/${id}`)
    await page
      .getByRole('button', { name: /ogólne/i })
      .first()
      .click()
    await page.getByRole('textbox', { name: /ogólne/i }).fill('Moja wersja opisu.')

    const colleague = await at.build.as(at.g.colleague)
    const { version } = await colleague.ok('cases.get', { id })
    await colleague.ok('cases.update', { id, version, situation: { general: 'Opis koleżanki.' } })
    await page.getByText('Agata Spokojna').first().waitFor()
    expect(await page.getByRole('textbox', { name: /ogólne/i }).inputValue()).to.equal('Moja wersja opisu.')

    await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await page.getByText('Opis koleżanki.').first().waitFor()
    await page.getByRole('button', { name: 'Zapisz moją wersję' }).click()
    await page.getByRole('textbox', { name: /ogólne/i }).waitFor({ state: 'detached' })
    const after = await colleague.ok('cases.get', { id })
    expect(after.situation?.general?.text).to.equal('Moja wersja opisu.')
    expectNoFaults(page)
  })

  it('a line that breaks says so, and what happened meanwhile is there when it is back', async () => {
    const { id } = await at.build.diagnosis({ familyName: 'Przerwani' })
    const page = await at.open(at.g.worker, `/cases/${id}`)
    await page.getByText('Na żywo').first().waitFor()
    await page.context().setOffline(true)
    await page
      .getByText(/Offline/)
      .first()
      .waitFor()
    const text = 'Wpis z czasu przerwy.'
    await (
      await at.build.as(at.g.colleague)
    ).ok('notes.add', { caseId: id, text, category: 'general', visibility: 'team' })
    await page.context().setOffline(false)
    await page.getByText('Na żywo').first().waitFor()
    await page.getByText(text).first().waitFor()
    expectNoFaults(page)
  })

  it('a case can be reached, read and left by keyboard alone', async () => {
    const { id } = await at.build.draft({ familyName: 'Klawiszowi' })
    const page = await at.open(at.g.worker)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).to.contain('Przejdź do treści')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('Klawiszowi')
    await page
      .getByRole('option', { name: /Klawiszow/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Klawiszow/ }).waitFor()
    expect(new URL(page.url()).pathname).to.contain(id)
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { level: 1, name: 'Moje sprawy dziś' }).waitFor()
    expectNoFaults(page)
  })
})
