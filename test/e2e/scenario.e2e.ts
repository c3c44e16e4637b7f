import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { buildKernel } from '../../server/app.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { DemoClock } from '../../server/kernel/demoClock.ts'
import { Worker } from '../../server/worker/worker.ts'
import { dayNumber, instantAt, isoDate, warsawDate } from '../../shared/domain/warsawTime.ts'
import { isWorkingDay } from '../../shared/domain/workingDays.ts'
import '../helpers/mongo.ts'
import { expectNoFaults, pictureFailure, startSite, type Site } from '../helpers/browser.ts'
import { CaseBuilder, confirmConsents, entry } from '../helpers/cases.ts'
import type { TestClock } from '../helpers/clock.ts'
import { makeGmina, type Gmina } from '../helpers/world.ts'

/** The next Monday after which ten working days follow without a public holiday. */
function quietMonday(now: Date): number {
  const span = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]
  for (let day = dayNumber(warsawDate(now)) + 1; ; day++)
    if ((day + 4) % 7 === 1 && span.every((n) => isWorkingDay(isoDate(day + n)))) return day
}

describe('scenario B opens in the browser, with the demonstration’s clock moved from the ribbon', function () {
  this.timeout(120_000)
  let site: Site
  let g: Gmina
  let build: CaseBuilder
  let worker: Worker
  const problems: unknown[] = []

  before(async () => {
    // Helpers set the clock by hand, which nothing here does: it is moved through the product.
    site = await startSite(new DemoClock(systemClock) as unknown as TestClock)
    g = await makeGmina()
    build = new CaseBuilder(site.server, g)
    const now = instantAt(quietMonday(systemClock.now()), '09:00').toISOString()
    await (await build.as(g.worker)).ok('demo.setClock', { now })
    const clock = new DemoClock(systemClock)
    worker = new Worker({
      execute: buildKernel({ env: site.server.env, clock }),
      clock,
      post: async () => undefined,
      onProblem: (error) => problems.push(error),
      atDueTime: true,
      pollMs: 100,
    })
    worker.start()
  })
  afterEach(function () {
    return pictureFailure(site, this.currentTest)
  })
  after(async () => {
    await worker.stop()
    await site.stop()
  })

  /** One working day passes, as told by the ribbon itself. */
  async function nextDay(page: Page): Promise<void> {
    const clock = page.locator('time').first()
    const before = await clock.getAttribute('datetime')
    const day = warsawDate(new Date(before ?? ''))
    await page.getByRole('button', { name: '+1 dzień roboczy' }).click()
    for (const end = systemClock.now().getTime() + 8000; systemClock.now().getTime() < end;) {
      const shown = await clock.getAttribute('datetime')
      if (shown && warsawDate(new Date(shown)) > day) return
      await page.waitForTimeout(50)
    }
    throw new Error('the ribbon did not move on')
  }

  it('a signal nobody takes up climbs to the head, who asks why; a second silence makes going up proposed', async () => {
    const school = await site.open(g.pedagogue, '/cases/new')
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
    const head = await site.open(g.head, '/notifications')
    for (let n = 0; n < 5; n++) await nextDay(head)
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
    expect(told).to.contain(g.worker.user.name).and.contain(g.head.user.name)
    expect(told).to.match(/3\s+dni\s+robocze/)
    await head.keyboard.press('Escape')

    // The case gets to its diagnosis by the same operations, without clicking; one task is due tomorrow.
    const coordinator = await build.as(g.worker)
    const found = await coordinator.ok('cases.get', { id: caseId })
    const taken = { caseId, version: found.version, event: 'qualifySignal' }
    const { version } = await coordinator.ok('workflow.apply', taken)
    const ready = await coordinator.ok('cases.update', { id: caseId, version, entry })
    await (
      await build.as(g.head)
    ).ok('workflow.apply', {
      caseId,
      version: ready.version,
      event: 'qualify',
      coordinatorMembershipId: g.worker.membershipId,
      deputyMembershipId: g.colleague.membershipId,
    })
    await confirmConsents(coordinator, caseId)
    for (const someone of [g.officer, g.nurse]) await build.join(caseId, someone)
    await build.sign(caseId, g.worker, g.colleague, g.pedagogue, g.officer, g.nurse)
    await build.step(caseId, 'formTeam')
    const { now } = await coordinator.ok('demo.clock', {})
    await coordinator.ok('actions.add', {
      caseId,
      title: 'Odwiedzić rodzinę w rejonie',
      ownerMembershipId: g.officer.membershipId,
      dueOn: warsawDate(new Date(Date.parse(now) + 86_400_000)),
    })

    const page = await site.open(g.worker, `/cases/${caseId}`)
    await nextDay(page)
    await nextDay(page)
    // Signal and task have both passed: the open page says so by itself.
    await page.getByText('Terminy minęły. Zdecyduj, czy przekazać sprawę wyżej').waitFor()
    await page.getByRole('button', { name: 'Przekaż wyżej' }).first().waitFor()
    await page
      .getByRole('button', { name: /Dlaczego to eskalowało/ })
      .first()
      .waitFor()
    const { proposal } = await coordinator.ok('cases.get', { id: caseId })
    expect(proposal?.missed.map((m) => m.kind)).to.deep.equal(['stage', 'action'])
    expect(problems).to.deep.equal([])
    for (const window of [school, head, page]) expectNoFaults(window)
  })
})
