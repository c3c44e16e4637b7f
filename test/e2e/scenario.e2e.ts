import { expect } from 'chai'
import { dayNumber, instantAt, warsawDate } from '../../shared/domain/warsawTime.ts'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { confirmConsents, entry } from '../helpers/cases.ts'
import { button } from '../helpers/hands.ts'
import { demoJourney, journey } from '../helpers/journey.ts'

/** A Monday after which ten working days follow without a public holiday. */
const START = instantAt(dayNumber('2027-03-08'), '09:00')

describe('scenario B opens in the browser, with the demonstration’s clock moved from the ribbon', function () {
  this.timeout(120_000)
  const at = demoJourney(START)

  it('a signal nobody takes up climbs to the head, who asks why; a second silence makes going up proposed', async () => {
    const school = await at.open(at.g.pedagogue, '/cases/new')
    await school.getByLabel('Nazwisko rodziny').fill('Nadolscy')
    await school.getByLabel('Imię', { exact: true }).first().fill('Kacper')
    await school.getByLabel('Nazwisko', { exact: true }).first().fill('Nadolski')
    await school.getByRole('combobox', { name: 'Kim jest w rodzinie' }).click()
    await school.getByRole('option', { name: 'dziecko' }).click()
    await school.getByRole('checkbox', { name: /szkole/ }).check()
    await school.getByLabel(/Co Cię niepokoi/).fill('Matka nie wstaje, syn czeka na badanie w poradni.')
    await school.getByRole('button', { name: 'Wyślij zgłoszenie' }).click()
    await school.getByRole('heading', { level: 1, name: 'Twoje zgłoszenie' }).waitFor()
    const caseId = new URL(school.url()).pathname.split('/')[2] as string

    // Three working days and one more: the stage passes on Thursday, the head hears of it on Monday.
    const head = await at.open(at.g.head, '/notifications')
    for (let n = 0; n < 5; n++) await at.site.nextDay(head)
    const notice = head.getByText('Minął termin, za który odpowiada ktoś inny').first()
    await notice.waitFor()
    await notice.click()
    await head.waitForURL(/#deadlines$/)
    await head
      .getByRole('button', { name: /Dlaczego to eskalowało/ })
      .first()
      .click()
    const why = head.getByRole('dialog')
    await why.getByText('Termin minął').first().waitFor()
    const told = await why.innerText()
    expect(told).to.contain(at.g.worker.user.name).and.contain(at.g.head.user.name)
    expect(told).to.match(/3\s+dni\s+robocze/)
    await head.keyboard.press('Escape')

    // The case gets to its diagnosis by the same operations, without clicking; one task is due tomorrow.
    const coordinator = await at.build.as(at.g.worker)
    const found = await coordinator.ok('cases.get', { id: caseId })
    const taken = { caseId, version: found.version, event: 'qualifySignal' }
    const { version } = await coordinator.ok('workflow.apply', taken)
    const ready = await coordinator.ok('cases.update', { id: caseId, version, entry })
    await (
      await at.build.as(at.g.head)
    ).ok('workflow.apply', {
      caseId,
      version: ready.version,
      event: 'qualify',
      coordinatorMembershipId: at.g.worker.membershipId,
      deputyMembershipId: at.g.colleague.membershipId,
    })
    await confirmConsents(coordinator, caseId)
    for (const someone of [at.g.officer, at.g.nurse]) await at.build.join(caseId, someone)
    await at.build.sign(caseId, at.g.worker, at.g.colleague, at.g.pedagogue, at.g.officer, at.g.nurse)
    await at.build.step(caseId, 'formTeam')
    const { now } = await coordinator.ok('demo.clock', {})
    await coordinator.ok('actions.add', {
      caseId,
      title: 'Odwiedzić rodzinę w rejonie',
      ownerMembershipId: at.g.officer.membershipId,
      dueOn: warsawDate(new Date(Date.parse(now) + 86_400_000)),
    })

    const page = await at.open(at.g.worker, `/cases/${caseId}`)
    await at.site.nextDay(page)
    await at.site.nextDay(page)
    // Signal and task have both passed: the open page says so by itself.
    await page.getByText('Terminy minęły. Zdecyduj, czy przekazać sprawę wyżej').waitFor()
    await page.getByRole('button', { name: 'Przekaż wyżej' }).first().waitFor()
    await page
      .getByRole('button', { name: /Dlaczego to eskalowało/ })
      .first()
      .waitFor()
    const { proposal } = await coordinator.ok('cases.get', { id: caseId })
    expect(proposal?.missed.map((m) => m.kind)).to.deep.equal(['stage', 'action'])
    for (const window of [school, head, page]) expectNoFaults(window)
  })
})

/** The page opens a copy whose papers the server cannot say at first. */
describe('a case whose team is still to come is copied into the simulator', function () {
  this.timeout(60_000)
  const at = journey()

  it('is told as whole or not at all, and says in the product’s words why a step is refused', async () => {
    const { id } = await at.build.qualified({ familyName: 'Kopiowani' })
    const page = await at.open(at.g.worker)
    let answer: { code: string; status: number } | null = { code: 'internal', status: 500 }
    await page.route('**/api/cases/*/papers', async (route) => {
      if (!answer) return route.fallback()
      const json = { ...answer, title: 'x', detail: 'x', requestId: 'r-1' }
      await route.fulfill({ status: answer.status, contentType: 'application/problem+json', json })
    })
    await page.goto(`${at.site.server.origin}/simulator?case=${id}`)
    await page.getByRole('alert').getByText('Nie udało się skopiować tej sprawy.').waitFor()
    await page.getByText('Numer zgłoszenia: r-1').waitFor()
    const story = page.getByRole('heading', { name: /Przebieg słowami/ })
    expect(await story.count()).to.equal(0)
    answer = null
    await button(page, 'Spróbuj ponownie').click()
    await story.waitFor()
    // Who may no longer ask has a copy that does not know; nothing has failed.
    answer = { code: 'not_found', status: 404 }
    await page.reload()
    await story.waitFor()
    expect(await page.getByRole('alert').count()).to.equal(0)
    await page.getByText(/Kopia sprawy na próbnym zegarze/).waitFor()

    await page.getByText('Zaproszenie przyjęte: szkoła').waitFor()
    await page.getByText('cały przebieg', { exact: true }).click()
    await page
      .getByText(/Etap „Diagnoza”/)
      .first()
      .waitFor()
    const refused = page.getByRole('listitem').filter({ hasText: /odrzucony przez model/ })
    expect(await refused.count()).to.equal(0)

    // Nobody is asked: the team does not come about, and what it lacks is told once.
    const team = page.getByRole('combobox', { name: 'Kogo zapraszamy' })
    await team.focus()
    for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
    await refused.first().waitFor()
    expect(await refused.count()).to.equal(1)
    const told = await refused.innerText()
    expect(told).to.match(/Krok\s„[^”]+”\sodrzucony przez model/)
    expect(told).to.match(/Zespół łączy\s1\sz\s3 potrzebnych rodzajów instytucji\./)
    await expectAccessible(page)
    expectNoFaults(page)
  })
})
