import { expect } from 'chai'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import { recordBases } from '../helpers/cases.ts'
import { journey } from '../helpers/journey.ts'
import { meetingInput } from '../helpers/records.ts'

/** Cases by stage, days in the calendar, and who carries how much. */
describe('board, calendar and caseload', function () {
  this.timeout(60_000)
  const at = journey()

  it('a card let go over a stage that is not open yet goes back and says what is missing', async () => {
    const { id } = await at.build.planning({ familyName: 'Tablicowi' })
    // Somebody has to stand in that column, or it is folded.
    await at.build.running({ familyName: 'Dalsi' })
    const page = await at.open(at.g.worker, '/cases/board')
    const plan = page.getByRole('region', { name: /^Plan\b/ })
    const running = page.getByRole('region', { name: /^Realizacja\b/ })
    const card = plan.locator('[draggable="true"]', { hasText: 'Tablicowi' })
    await running.getByText(/^zrobione\s0\sz\s\d+\szada/).waitFor()
    // Stages without cases stand folded, and all of them fit beside each other.
    await page.getByRole('region', { name: 'Zawieszona 0' }).waitFor()
    const [all, seen] = await page.getByRole('group', { name: /^Sprawy według etapów/ }).evaluate((board) => {
      const { scrollWidth, clientWidth } = board as unknown as Record<string, number>
      return [scrollWidth, clientWidth]
    })
    expect(all).to.equal(seen)
    await card.dragTo(running, { targetPosition: { x: 60, y: 300 } })
    const dialog = page.getByRole('dialog', { name: 'Jeszcze nie „Realizacja”' })
    await dialog.getByText('Karta wróciła do kolumny „Plan”.').waitFor()
    await dialog.getByRole('link', { name: /plan/i }).first().waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Zostaw w „Plan”' }).click()
    await card.waitFor()
    expect((await (await at.build.as(at.g.worker)).ok('cases.get', { id })).state).to.equal('PLANNING')
    expectNoFaults(page)
  })

  it('by keyboard a card moves through the menu, and the move is read out', async () => {
    const { id } = await at.build.qualified({ familyName: 'Klawiszowscy' })
    await recordBases(await at.build.as(at.g.worker), id)
    const over = await at.build.team({ familyName: 'Dopilnowani' })
    await at.build.step(over.id, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    const page = await at.open(at.g.worker, '/cases/board')
    const more = page.getByRole('button', { name: /Przenieś albo otwórz: Klawiszowscy/ })
    const menu = page.getByRole('menu')
    const item = menu.getByRole('menuitem', { name: /^Zespół/ })
    await more.focus()
    // The keys work in the menu from its first opening on, while it still asks for the steps.
    await page.keyboard.press('Enter')
    await item.waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await item.waitFor()
    await menu.locator(':focus').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await item.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const news = page.getByRole('status').filter({ hasText: /Klawiszowscy: teraz\sw\setapie „Zespół”/ })
    // The news of it overtakes the answer to the step: the form waits for its own answer and goes.
    await page.route(`**/api/cases/${id}/workflow`, async (route) => {
      if (route.request().method() === 'GET') return route.continue()
      const response = await route.fetch()
      await news.waitFor({ state: 'attached' })
      await route.fulfill({ response })
    })
    await dialog.locator('button[type="submit"]').focus()
    await page.keyboard.press('Enter')
    await news.waitFor({ state: 'attached' })
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('region', { name: /^Zespół/ })
      .getByText('Klawiszowscy')
      .waitFor()
    expect((await (await at.build.as(at.g.worker)).ok('cases.get', { id })).state).to.equal('TEAM')

    // Whom the work is over with is still looked after: folded away, and moved on from there.
    const after = page.getByRole('region', { name: /^Zakończone — obserwacja/ })
    await after.getByText('Dopilnowani').waitFor({ state: 'detached' })
    await after.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await after.getByText('Dopilnowani').waitFor()
    await page.getByRole('button', { name: /Przenieś albo otwórz: Dopilnowani/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Obserwacja po zamknięciu' }).waitFor()
    expectNoFaults(page)
  })

  it('the calendar shows deadlines and the feed is read from outside, without names', async () => {
    const { id, stateDueAt } = await at.build.draft({ familyName: 'Terminowi' })
    const day = String(stateDueAt).slice(0, 10)
    const met = await at.build.team({ familyName: 'Spotkani' })
    const worker = await at.build.as(at.g.worker)
    const input = await meetingInput(worker, met.id, new Date(`${day}T09:00:00Z`))
    await worker.ok('meetings.plan', { ...input, mode: 'onsite', place: 'sala 2' })
    const page = await at.open(at.g.worker, `/calendar?date=${day}`)
    await page
      .getByRole('link', { name: /Terminowi/ })
      .first()
      .waitFor()
    const meeting = page.getByRole('link', { name: /Spotkani spotkanie zespołu, na miejscu: sala 2/ })
    await meeting.waitFor()
    await expectAccessible(page)
    await page.getByText('Lista', { exact: true }).click()
    const link = page.getByRole('listitem').filter({ hasText: 'Terminowi' }).getByRole('link')
    expect(await link.getAttribute('href')).to.equal(`/cases/${id}`)

    await page.getByRole('button', { name: 'Subskrybuj' }).click()
    await page.getByRole('button', { name: 'Utwórz adres' }).click()
    const address = await page.getByLabel('Twój adres kalendarza').inputValue()
    const feed = await fetch(address)
    const ics = await feed.text()
    expect(feed.status).to.equal(200)
    expect(ics).to.contain('BEGIN:VEVENT')
    expect(ics).not.to.contain('Terminow')
    await page.getByRole('button', { name: 'Wyłącz' }).click()
    await page.getByText('Adres wyłączony.').waitFor()
    expect((await fetch(address)).status).to.equal(404)
    expectNoFaults(page)
  })

  it('the head sees who carries more than the limit; others learn of nothing there', async () => {
    const page = await at.open(at.g.head, '/caseload')
    const row = page.getByRole('row').filter({ hasText: 'Joanna Pracowita' })
    await row.getByText(/\d+\sz\s50/).waitFor()
    // What a colleague saved meanwhile is not written over, however often one tries, before it was seen.
    const limits = async () => (await head.ok('caseload.list')).limits
    const head = await at.build.as(at.g.head)
    await page.getByRole('button', { name: 'Zmień limity' }).click()
    const { version } = (await head.ok('caseload.list')).institution
    await head.ok('caseload.setLimits', { version, socialWorker: 11, familyAssistant: 7 })
    await page.getByLabel('Pracownik socjalny').fill('33')
    for (let n = 0; n < 2; n++) {
      const answer = page.waitForResponse('**/api/caseload/limits')
      await page.getByRole('button', { name: 'Zapisz limity' }).click()
      expect((await answer).status()).to.equal(409)
      await page.getByText(/Ktoś zmienił to w\smiędzyczasie/).waitFor()
    }
    expect(await limits()).to.deep.equal({ socialWorker: 11, familyAssistant: 7 })
    await page.getByRole('button', { name: 'Anuluj' }).click()
    await page.getByRole('button', { name: 'Zmień limity' }).click()
    expect(await page.getByLabel('Asystent rodziny').inputValue()).to.equal('7')
    await page.getByLabel('Pracownik socjalny').fill('1')
    await page.getByRole('button', { name: 'Zapisz limity' }).click()
    await row.getByText(/ponad limit\so\s\d+/).waitFor()
    expectNoFaults(page)
    const other = await at.open(at.g.worker, '/caseload')
    await other.getByRole('heading', { name: 'Nie ma tu nic dla Ciebie' }).waitFor()
    expect(await other.locator('h1').textContent()).not.to.contain('Obciążenie')
  })
})
