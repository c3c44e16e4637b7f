import { expect } from 'chai'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { button, choose, closed, dialog, fromMenu } from '../helpers/hands.ts'
import { journey } from '../helpers/journey.ts'
import { makePartnership, makePerson, type Someone } from '../helpers/world.ts'

/** A case that moves to another centre, and a problem that goes to the region without the family. */
describe('beyond the team', function () {
  this.timeout(60_000)
  const at = journey()
  let otherHead: Someone
  let caseId: string

  before(async () => {
    otherHead = await makePerson(at.g.outside, 'OPS_HEAD', 'Henryk Tucholski', 'kierownik')
    await makePerson(at.g.outside, 'SOCIAL_WORKER', 'Wioletta Tucholska', 'pracownica socjalna')
    await makePartnership(at.g.outside, [], { modelCode: 'RUR' })
    caseId = (await at.build.diagnosis({ familyName: 'Nadolni' })).id
    const school = await at.build.as(at.g.pedagogue)
    const note = { caseId, category: 'education' as const }
    await school.ok('notes.add', { ...note, visibility: 'institution', text: 'Notatka samej szkoły.' })
    await school.ok('notes.add', { ...note, visibility: 'team', text: 'Notatka szkoły dla zespołu.' })
    const officer = await at.build.as(at.g.officer)
    await officer.ok('notes.add', {
      ...note,
      category: 'general',
      visibility: 'team',
      text: 'Notatka policji.',
    })
  })

  it('a problem goes to the region only once its text does not tell who the family is', async () => {
    const worker = await at.build.as(at.g.worker)
    await worker.ok('escalations.open', {
      caseId,
      version: (await worker.ok('cases.get', { id: caseId })).version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Rozmowa z poradnią'],
      question: 'Kto przyjmie dziecko?',
    })
    const region = await at.open(at.g.adviser, '/issues')
    await region.getByText('Nie ma zgłoszonych problemów.').waitFor()

    const lead = await at.open(at.g.powiatLead, `/cases/${caseId}`)
    await fromMenu(lead, 'Zgłoś problem województwu')
    await choose(lead, 'Obszar', 'psychiatria dzieci i młodzieży')
    const text = dialog(lead).getByRole('textbox', { name: 'Na czym polega problem' })
    await text.fill('Kacper Nadolny czeka dziewięć miesięcy na poradnię.')
    await button(lead, 'Zgłoś problem').click()
    await dialog(lead).getByText('W tekście jest imię albo nazwisko z tej rodziny.').first().waitFor()
    await expectAccessible(lead)
    await text.fill('Dzieci w powiecie czekają dziewięć miesięcy na poradnię psychiatryczną.')
    await button(lead, 'Zgłoś problem').click()
    await closed(lead)
    await lead.getByRole('heading', { name: 'Zgłoszone województwu' }).waitFor()

    await region.getByRole('link', { name: /psychiatria dzieci i młodzieży/ }).click()
    await region.waitForURL(/issues\/[0-9a-f]{24}/)
    await region.getByText('Dzieci w powiecie czekają').waitFor()
    expect(await region.locator('body').innerText()).to.not.match(/Nadoln|Kacper|Lipow/)
    await button(region, 'Odpowiedz').click()
    await dialog(region).getByRole('textbox', { name: 'Treść odpowiedzi' }).fill('Od stycznia rusza oddział.')
    await button(region, 'Wyślij odpowiedź').click()
    await region.getByRole('heading', { name: 'Odpowiedź województwa' }).waitFor()
    await expectAccessible(region)

    await lead.getByRole('link', { name: /psychiatria dzieci i młodzieży/ }).click()
    await lead.getByText('Od stycznia rusza oddział.').waitFor()
    for (const page of [lead, region]) expectNoFaults(page)
  })

  it('a family moves: the head asks, the other head accepts, the former team keeps only its own notes', async () => {
    const teacher = await at.open(at.g.pedagogue, `/cases/${caseId}`)
    await teacher.getByRole('heading', { level: 1, name: /Nadoln/ }).waitFor()
    await teacher.getByText('Na żywo').first().waitFor()

    const head = await at.open(at.g.head, `/cases/${caseId}`)
    await fromMenu(head, 'Przekaż innemu ośrodkowi')
    await dialog(head)
      .getByRole('combobox', { name: /Gmina, do której/ })
      .fill('Tuchola')
    await head
      .getByRole('option', { name: /Tuchola/ })
      .first()
      .click()
    await dialog(head).getByRole('radio', { name: 'MGOPS Tuchola' }).check()
    await dialog(head)
      .getByRole('textbox', { name: 'Powód' })
      .fill('Rodzina przenosi się do sąsiedniej gminy.')
    await expectAccessible(head)
    await button(head, 'Poproś o przejęcie').click()
    await head.getByText('Poproszono o przejęcie rodziny: MGOPS Tuchola.').waitFor()

    const receiving = await at.open(otherHead, '/transfers')
    await receiving.getByText('Rodzina przenosi się do sąsiedniej gminy.').waitFor()
    expect(await receiving.locator('body').innerText()).to.not.match(/Nadoln|Marzena|Kacper|Lipow/)
    await expectAccessible(receiving)
    await button(receiving, 'Przejmij rodzinę').click()
    await choose(receiving, 'Koordynator sprawy', /Zofia Obca/)
    await choose(receiving, 'Zastępca koordynatora', /Wioletta Tucholska/)
    await dialog(receiving).getByRole('button', { name: 'Przejmij rodzinę' }).click()
    await receiving.getByRole('heading', { level: 1, name: /Nadoln/ }).waitFor()

    await teacher.getByText('Twój udział w tej sprawie się zakończył').waitFor()
    await teacher.getByText('Notatka samej szkoły.').waitFor()
    const left = await teacher.locator('body').innerText()
    expect(left).to.contain('Notatka szkoły dla zespołu.')
    expect(left).to.not.match(/Nadoln|Notatka policji|Joanna Pracowita/)
    await expectAccessible(teacher)
    for (const page of [teacher, head, receiving]) expectNoFaults(page)
  })
})
