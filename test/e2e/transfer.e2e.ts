import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { CaseView } from '../../shared/contracts/cases.ts'
import '../helpers/mongo.ts'
import { expectAccessible, expectNoFaults, pictureFailure, startSite, type Site } from '../helpers/browser.ts'
import { CaseBuilder } from '../helpers/cases.ts'
import { makeGmina, makePartnership, makePerson, type Gmina, type Someone } from '../helpers/world.ts'

/** A case that moves to another centre, and a problem that goes to the region without the family. */
describe('beyond the team', function () {
  this.timeout(60_000)
  let site: Site
  let g: Gmina
  let build: CaseBuilder
  let otherHead: Someone
  let at: CaseView

  before(async () => {
    site = await startSite()
    g = await makeGmina()
    build = new CaseBuilder(site.server, g)
    otherHead = await makePerson(g.outside, 'OPS_HEAD', 'Henryk Tucholski', 'kierownik')
    await makePerson(g.outside, 'SOCIAL_WORKER', 'Wioletta Tucholska', 'pracownica socjalna')
    await makePartnership(g.outside, [], { modelCode: 'RUR' })
    at = await build.diagnosis({ familyName: 'Nadolni' })
    const school = await build.as(g.pedagogue)
    const note = { caseId: at.id, category: 'education' as const }
    await school.ok('notes.add', { ...note, visibility: 'institution', text: 'Notatka samej szkoły.' })
    await school.ok('notes.add', { ...note, visibility: 'team', text: 'Notatka szkoły dla zespołu.' })
    const officer = await build.as(g.officer)
    await officer.ok('notes.add', {
      ...note,
      category: 'general',
      visibility: 'team',
      text: 'Notatka policji.',
    })
  })
  afterEach(async function () {
    await pictureFailure(site, this.currentTest)
    for (const context of site.browser.contexts()) await context.close()
  })
  after(() => site.stop())

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
  const dialog = (page: Page) => page.getByRole('dialog')
  async function choose(page: Page, label: string | RegExp, option: string | RegExp) {
    await dialog(page).getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }
  async function fromMenu(page: Page, item: string) {
    await button(page, 'Więcej').click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  it('a problem goes to the region only once its text does not tell who the family is', async () => {
    const worker = await build.as(g.worker)
    await worker.ok('escalations.open', {
      caseId: at.id,
      version: (await worker.ok('cases.get', { id: at.id })).version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Rozmowa z poradnią'],
      question: 'Kto przyjmie dziecko?',
    })
    const region = await site.open(g.adviser, '/issues')
    await region.getByText('Nie ma zgłoszonych problemów.').waitFor()

    const lead = await site.open(g.powiatLead, `/cases/${at.id}`)
    await fromMenu(lead, 'Zgłoś problem województwu')
    await choose(lead, 'Obszar', 'psychiatria dzieci i młodzieży')
    const text = dialog(lead).getByRole('textbox', { name: 'Na czym polega problem' })
    await text.fill('Kacper Nadolny czeka dziewięć miesięcy na poradnię.')
    await button(lead, 'Zgłoś problem').click()
    await dialog(lead).getByText('W tekście jest imię albo nazwisko z tej rodziny.').first().waitFor()
    await expectAccessible(lead)
    await text.fill('Dzieci w powiecie czekają dziewięć miesięcy na poradnię psychiatryczną.')
    await button(lead, 'Zgłoś problem').click()
    await dialog(lead).waitFor({ state: 'detached' })
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
    const teacher = await site.open(g.pedagogue, `/cases/${at.id}`)
    await teacher.getByRole('heading', { level: 1, name: /Nadoln/ }).waitFor()
    await teacher.getByText('Na żywo').first().waitFor()

    const head = await site.open(g.head, `/cases/${at.id}`)
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

    const receiving = await site.open(otherHead, '/transfers')
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
