import type { Page } from 'playwright-core'
import { PartnershipModel } from '../../server/db/models/partnership.ts'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { button, choose, closed, dialog, fromMenu } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'
import { approvedMinutes, scores, signedPlan } from '../helpers/records.ts'

/** What one person asks for and another answers, each in a window of their own, live. */
describe('answers of a second person', function () {
  this.timeout(120_000)
  const at = journey()

  before(async () => {
    // The urban model closes a case by two people.
    await PartnershipModel.updateOne({ _id: at.g.partnership._id }, { modelCode: 'URB' })
  })

  const gone = (page: Page, words: string) => page.getByText(words).waitFor({ state: 'detached' })

  async function running(familyName: string): Promise<string> {
    const { id } = await at.build.planning({ familyName })
    await signedPlan(await at.build.as(at.g.worker), id, { type: 'CONTRACT' })
    await at.build.step(id, 'signPlan')
    return id
  }
  async function evaluated(): Promise<string> {
    const worker = await at.build.as(at.g.worker)
    const id = await running('Zamykani')
    await approvedMinutes(worker, id, at.site.server.clock.now())
    await at.build.step(id, 'review')
    for (const { id: actionId, version } of await worker.ok('actions.list', { caseId: id }))
      await worker.ok('actions.update', { id: actionId, version, status: 'DONE' })
    await at.build.step(id, 'finish')
    for (const by of ['family', 'team'] as const)
      await worker.ok('evaluations.file', { caseId: id, by, scores: scores(by) })
    return id
  }

  it('a step for four eyes: asked for, refused, asked for again and confirmed', async () => {
    const id = await evaluated()
    const worker = await at.open(at.g.worker, `/cases/${id}`)
    const head = await at.open(at.g.head, `/cases/${id}`)
    const ask = async () => {
      await button(worker, 'Zamknij sprawę', true).first().click()
      await choose(worker, 'Jak kończy się sprawa', /^cele osiągnięte$/)
      await dialog(worker).getByText('Krok potwierdzi jeszcze druga osoba.').waitFor()
      await dialog(worker).getByRole('button', { name: 'Zamknij sprawę' }).click()
      await closed(worker)
      await button(head, 'Sprawdź i potwierdź', true).click()
      await dialog(head)
        .getByText(/^Zaczyna Joanna Pracowita/)
        .waitFor()
    }
    await ask()
    await expectAccessible(head)
    // Whoever asked looks at it, and can only take it back.
    await button(worker, 'Pokaż', true).click()
    await dialog(worker).getByRole('button', { name: 'Wycofaj krok' }).waitFor()
    await expectAccessible(worker)
    await worker.keyboard.press('Escape')
    await button(head, 'Nie potwierdzam', true).click()
    await head.getByText('Krok nie został wykonany').first().waitFor()
    await gone(worker, 'Czeka na drugą osobę: Zamknij sprawę.')

    await ask()
    await button(head, 'Potwierdź krok', true).click()
    for (const page of [worker, head]) await page.getByText(/^Zamknięta .*: cele osiągnięte\.$/).waitFor()
    for (const page of [worker, head]) expectNoFaults(page)
  })

  it('a case handed over while both look at it, then suspended and resumed', async () => {
    const id = await running('Przekazywani')
    const worker = await at.open(at.g.worker, `/cases/${id}`)
    const colleague = await at.open(at.g.colleague, `/cases/${id}`)
    const offer = async () => {
      await fromMenu(worker, 'Przekaż koordynację')
      await choose(worker, 'Kto ma przejąć koordynację', /Agata Spokojna/)
      await dialog(worker).getByRole('textbox', { name: 'Powód' }).fill('Długi urlop.')
      await button(worker, 'Zaproponuj', true).click()
      await worker.getByText('Koordynację zaproponowano: Agata Spokojna.').waitFor()
      await colleague.getByText('Joanna Pracowita proponuje Ci koordynację tej sprawy.').waitFor()
    }
    await offer()
    await expectAccessible(colleague)
    await button(colleague, 'Odmów', true).click()
    await dialog(colleague).getByRole('button', { name: 'Odmów' }).click()
    await gone(worker, 'Koordynację zaproponowano: Agata Spokojna.')

    await offer()
    await button(colleague, 'Przyjmij koordynację', true).click()
    await dialog(colleague).getByRole('button', { name: 'Przyjmij koordynację' }).click()
    await worker.getByText('koordynacja: Agata Spokojna').waitFor()

    await fromMenu(colleague, 'Zawieś sprawę')
    await dialog(colleague).getByRole('textbox', { name: 'Powód' }).fill('Matka w szpitalu.')
    const day = new Date(at.site.server.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)
    await dialog(colleague)
      .getByRole('textbox', { name: 'Kiedy wrócić do sprawy' })
      .fill(day.split('-').reverse().join('.'))
    await dialog(colleague).getByRole('button', { name: 'Zawieś sprawę' }).click()
    for (const page of [worker, colleague]) {
      await page.getByText(/^Sprawa zawieszona od .*, przegląd .*\.$/).waitFor()
      await page.getByText(/Zegar etapu „Realizacja” stoi, zostało: /).waitFor()
    }
    await expectAccessible(worker)
    await button(colleague, 'Wznów sprawę', true).first().click()
    await dialog(colleague).getByRole('button', { name: 'Wznów sprawę' }).click()
    for (const page of [worker, colleague]) {
      await page.getByText(/^Sprawa zawieszona od/).waitFor({ state: 'detached' })
      expectNoFaults(page)
    }
  })
})
