import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { AuditModel } from '../../server/db/models/records.ts'
import { dayNumber, instantAt, isoDate } from '../../shared/domain/warsawTime.ts'
import { makePartner, makeTown, type Town } from '../feature/scenarios/town.ts'
import { expectAccessible, expectNoFaults } from '../helpers/browser.ts'
import {
  acceptInvitation,
  addTask,
  evaluate,
  finishTask,
  meet,
  openInvitation,
  sendInvitation,
  signConfidentiality,
  signPlan,
  step,
  typeDay,
  writeInvitation,
} from '../helpers/caseHands.ts'
import { button, choose, closed, dialog, send } from '../helpers/hands.ts'
import { demoJourney } from '../helpers/journey.ts'
import { makePerson, type Someone } from '../helpers/world.ts'

const START = '2027-03-10'
/** The parts of a case that have a tab, and those beside them. */
const TABS = {
  '': 'Przegląd',
  '/timeline': 'Oś czasu',
  '/plan': 'Plan i zadania',
  '/people': 'Osoby',
  '/team': 'Zespół',
  '/meetings': 'Spotkania',
  '/model': 'Model',
}
type Beside = '/diagnosis' | '/evaluation' | '/history?kind=read' | '/history?kind=deny'

const day = (n: number) => isoDate(dayNumber(START) + n)
const told = (n: number) => day(n).split('-').reverse().join('.').replace(/^0/, '')

/**
 * Scenario A from the first talk to the archive as its people do it: every act is a click or a key in the page
 * of whoever does it. Days as told there; test/feature/scenarios/rural.test.ts says where the product decided
 * otherwise.
 */
describe('scenario A in the browser: a family in a rural gmina, from the first talk to the archive', function () {
  this.timeout(120_000)
  // One story: what follows a failed part would only repeat its failure.
  this.bail(true)
  const at = demoJourney(instantAt(dayNumber(START), '10:00'))
  const place = { teryt: '0410042', name: 'Sadki', model: 'RUR' as const }
  let town: Town
  let pedagogue: Someone
  let officer: Someone
  let board: Someone
  let nurse: Someone
  let clerk: Someone
  let director: Someone
  let caseId = ''

  before(async () => {
    pedagogue = await makePartner(place, 'SCHOOL', 'Szkoła w Sadkach', 'Beata Szkolna')
    officer = await makePartner(place, 'POLICE', 'Posterunek w Sadkach', 'Marek Rewirowy')
    board = await makePartner(place, 'ALCOHOL_BOARD', 'GKRPA Sadki', 'Teresa Komisyjna')
    nurse = await makePartner(place, 'HEALTH', 'Ośrodek Zdrowia Sadki', 'Ilona Zdrowa')
    clerk = await makePartner(place, 'LABOUR_OFFICE', 'PUP w Nakle', 'Urszula Pośrednia')
    director = await makePerson(clerk.institution, 'DIRECTOR', 'Dorota Dyrektorska')
    const partners = [pedagogue, officer, board, nurse, clerk].map((p) => p.institution)
    town = await makeTown(place, partners)
  })

  /** Who has been on the case today: from there on a click on its tabs leads to the other parts. */
  let there = new Map<string, Page>()
  async function onCase(who: Someone, part: keyof typeof TABS | Beside = ''): Promise<Page> {
    const known = there.get(who.membershipId)
    if (known?.url().includes(caseId) && part in TABS) {
      const parts = known.getByRole('navigation', { name: 'Części sprawy' })
      const tab = parts.getByRole('link', { name: TABS[part as keyof typeof TABS], exact: true })
      await tab.click()
      await tab.and(known.locator('[aria-current]')).waitFor()
      return known
    }
    const page = await at.visit(who, `/cases/${caseId}${part}`)
    there.set(who.membershipId, page)
    return page
  }
  const stage = (page: Page, name: string) =>
    page.getByRole('listitem').and(page.locator('[aria-current="step"]')).filter({ hasText: name }).waitFor()
  /** Who has done their part looks elsewhere: a page that follows what nobody looks at is work for nothing. */
  async function leave(who: Someone): Promise<void> {
    await there.get(who.membershipId)?.goto('about:blank')
    there.delete(who.membershipId)
  }
  /** Days pass, and nobody looks meanwhile. */
  async function until(n: number): Promise<void> {
    for (const context of at.site.browser.contexts())
      for (const page of context.pages()) await page.goto('about:blank')
    there = new Map()
    await at.site.moveTo(town.worker, instantAt(dayNumber(START) + n, '10:00'))
  }

  it('D0–D2: the social worker opens the case and says what was tried; two days later the head qualifies it', async () => {
    const page = await at.visit(town.worker, '/cases/new')
    await page.getByLabel('Nazwisko rodziny').fill('Zawadzcy')
    const family = [
      ['Zenon', 'Zawadzki', 'ojciec', '1985-02-03'],
      ['Zofia', 'Zawadzka', 'matka', '1988-07-01'],
      ['Szymon', 'Zawadzki', 'dziecko', '2013-01-15'],
      ['Hania', 'Zawadzka', 'dziecko', '2021-01-20'],
    ] as const
    for (const [i, [first, last, role, born]] of family.entries()) {
      if (i > 0) await button(page, 'Dodaj kolejną osobę').click()
      const one = page.getByRole('group', { name: `Osoba ${i + 1}`, exact: true })
      await one.getByLabel('Imię', { exact: true }).fill(first)
      await one.getByLabel('Nazwisko', { exact: true }).fill(last)
      await one.getByRole('combobox', { name: 'Kim jest w rodzinie' }).click()
      await page.getByRole('option', { name: role, exact: true }).click()
      await typeDay(one.getByLabel(/Data urodzenia/), born)
    }
    for (const reason of ['uzależnienie', 'bezrobocie', 'trudności w szkole'])
      await page.getByRole('checkbox', { name: reason }).check()
    await page
      .getByLabel('Krótki opis położenia rodziny')
      .fill('Syn opuścił 40 lekcji, ojciec pije, matka bez pracy.')
    await page.getByRole('checkbox', { name: /Własne możliwości ośrodka/ }).check()
    await page.getByRole('checkbox', { name: /Potrzeba kilku instytucji/ }).check()
    await page
      .getByLabel(/Czego ośrodek już próbował/)
      .fill('Zasiłek okresowy\nRozmowa z ojcem\nDruga rozmowa z ojcem')
    await button(page, 'Załóż sprawę').click()
    await page.getByRole('heading', { level: 1, name: /Zawadzk/ }).waitFor()
    caseId = new URL(page.url()).pathname.split('/')[2] ?? ''

    for (let n = 0; n < 2; n++) await at.site.nextDay(page)
    const head = await onCase(town.head)
    await step(head, 'Zakwalifikuj i wyznacz koordynatora', async () => {
      await choose(head, 'Koordynator sprawy', town.worker.user.name)
      await choose(head, 'Zastępca koordynatora', town.deputy.user.name)
    })
    await stage(head, 'Zgody')
    await page.getByText(`koordynacja: ${town.worker.user.name}`).waitFor()
  })

  it('D9: the parents consent, the father without his health; D10: his health goes to no invitation', async () => {
    await until(9)
    const page = await onCase(town.worker, '/people')
    await button(page, 'Dodaj podstawę', true).first().click()
    await dialog(page).getByLabel('W jakim celu').fill('Wspólna praca z rodziną')
    for (const box of await dialog(page)
      .getByRole('group', { name: 'Jakie dane' })
      .getByRole('checkbox')
      .all())
      await box.check()
    await dialog(page).getByRole('combobox', { name: 'Komu' }).click()
    for (const sector of ['szkoła', 'komisja rozwiązywania', 'urząd pracy', 'policja', 'ochrona zdrowia'])
      await page.getByRole('option', { name: sector }).click()
    await page.keyboard.press('Tab')
    await expectAccessible(page)
    await send(page, 'Przygotuj zgodę do podpisu')
    for (const name of ['Zenon Zawadzki', 'Zofia Zawadzka', 'Szymon Zawadzki', 'Hania Zawadzka']) {
      await button(page, `Zapisz podpisaną zgodę: ${name}`).click()
      if (name.startsWith('Zenon')) {
        await dialog(page).getByRole('checkbox', { name: 'zdrowie' }).uncheck()
        await expectAccessible(page)
      }
      if (/Szymon|Hania/.test(name))
        await dialog(page).getByLabel('Opiekun, który podpisał').fill('Zofia Zawadzka')
      await send(page, 'Zapisz zgodę')
    }
    await button(page, 'Zapisz klauzule').click()
    await expectAccessible(page)
    await send(page, 'Zapisz')
    await page
      .getByText(/^klauzula osobiście/)
      .nth(3)
      .waitFor()
    await onCase(town.worker)
    await step(page, 'Potwierdź zgody rodziny')
    await stage(page, 'Zespół')

    await until(10)
    await onCase(town.worker, '/team')
    await writeInvitation(page, { institution: nurse.institution.name })
    await sendInvitation(page)
    await dialog(page)
      .getByText('Dla tej osoby nie ma podstawy, żeby przekazać: zdrowie (Zenon Zawadzki).')
      .waitFor()
    await expectAccessible(page)
    await button(page, 'Wstecz').click()
    await dialog(page)
      .getByRole('checkbox', { name: /zdrowie/ })
      .uncheck()
    await sendInvitation(page)
    await closed(page)
  })

  it('D10–D19: the labour office says nothing, is reminded, lapses and its director is asked; four accept', async () => {
    const page = await onCase(town.worker, '/team')
    for (const { institution } of [pedagogue, officer, board]) {
      await writeInvitation(page, { institution: institution.name })
      await sendInvitation(page)
      await closed(page)
    }
    await writeInvitation(page, { institution: clerk.institution.name, person: clerk.user.name })
    await sendInvitation(page)
    await closed(page)

    const school = await at.visit(pedagogue, '/invitations')
    await openInvitation(school)
    expect(await school.locator('body').innerText()).to.not.match(/Zawadz|Zenon|Szymon/)
    await acceptInvitation(school)
    await until(13)
    for (const who of [officer, board]) {
      const invited = await at.visit(who, '/invitations')
      await openInvitation(invited)
      await acceptInvitation(invited)
    }
    const doctor = await at.visit(nurse, '/invitations')
    await openInvitation(doctor)
    await button(doctor, 'Odmawiam, podam powód').click()
    await dialog(doctor).getByRole('radio', { name: 'brak możliwości kadrowych' }).check()
    await send(doctor, 'Wyślij odmowę')

    await until(17)
    const silent = await at.visit(clerk, '/notifications')
    await silent.getByText('Zaproszenie wciąż czeka na odpowiedź').waitFor()
    await at.visit(town.worker, '/notifications')
    await page.getByText('Zaproszenie wygasło bez odpowiedzi').waitFor()
    await onCase(town.worker, '/team')
    await page.getByText(/wygasło/).waitFor()
    await button(page, `Wyślij do innej osoby: ${clerk.institution.name}`).click()
    await choose(page, 'Do kogo', new RegExp(director.user.name))
    await expectAccessible(page)
    await send(page, 'Wyślij ponownie')

    await until(19)
    const boss = await at.visit(director, '/invitations')
    await openInvitation(boss)
    await acceptInvitation(boss, clerk.user.name)
    await onCase(town.worker, '/team')
    await writeInvitation(page, { institution: town.centre.name, person: town.assistant.user.name })
    await sendInvitation(page)
    await closed(page)
    const helper = await at.visit(town.assistant, '/invitations')
    await openInvitation(helper)
    await acceptInvitation(helper)

    // Nobody has signed yet, and the step says so.
    await onCase(town.worker)
    await page
      .getByText(/oświadczeni/)
      .first()
      .waitFor()
    for (const who of [pedagogue, officer, board, clerk, town.assistant, town.deputy]) {
      await signConfidentiality(await onCase(who))
      await leave(who)
    }
    await signConfidentiality(page)
    await onCase(town.worker, '/team')
    for (const who of [pedagogue, officer, board, clerk])
      await page.getByRole('row', { name: new RegExp(`${who.user.name}.*podpisana`) }).waitFor()
    await step(page, 'Zespół gotowy')
    await stage(page, 'Diagnoza')
  })

  it('D30: a workshop with both parents, with the family diagram; D36: the programme is signed', async () => {
    await until(30)
    const page = await onCase(town.worker, '/people')
    for (const [a, kind, b] of [
      ['Zenon', 'małżeństwo', 'Zofia'],
      ['Zofia', 'rodzic i dziecko', 'Szymon'],
      ['Zenon', 'rodzic i dziecko', 'Szymon'],
      ['Zofia', 'rodzic i dziecko', 'Hania'],
      ['Szymon', 'rodzeństwo', 'Hania'],
    ] as const) {
      if (!(await dialog(page).isVisible())) await button(page, 'Zmień relacje').first().click()
      await choose(page, 'Pierwsza osoba', new RegExp(a))
      await choose(page, 'Kim są dla siebie', kind)
      await choose(page, 'Druga osoba', new RegExp(b))
      await dialog(page).getByRole('button', { name: 'Dodaj relację' }).click()
      await dialog(page)
        .getByRole('combobox', { name: 'Pierwsza osoba' })
        .and(page.locator('[value=""]'))
        .waitFor()
    }
    await button(page, 'Anuluj').click()
    await page.getByText('Opis słowami', { exact: true }).click()
    await page.getByText('Zenon i Zofia: małżeństwo').waitFor()

    await onCase(town.worker, '/diagnosis')
    await button(page, 'Zacznij diagnozę').click()
    for (const [part, words] of [
      ['Przyczyny', 'Utrata pracy, picie ojca.'],
      ['Mocne strony', 'Matka dba o dzieci.'],
      ['Słabe strony', 'Nie proszą o pomoc.'],
      ['Zasoby', 'Babcia mieszka obok.'],
      ['Deficyty', 'Brak stałego dochodu.'],
      ['Oczekiwania rodziny', 'Spokój w domu.'],
      ['Streszczenie dla decydentów', 'Dzieci są bezpieczne, brakuje dochodu i leczenia.'],
    ] as const)
      await page.getByLabel(part).fill(words)
    await typeDay(page.getByLabel(/Dzień warsztatu/), day(30))
    for (const name of [/Zenon/, /Zofia/, new RegExp(town.worker.user.name)])
      await page.getByRole('checkbox', { name }).check()
    await page.getByRole('radio', { name: 'wzięła udział' }).check()
    await button(page, 'Zapisz diagnozę').click()
    await page.getByText(/^Warsztat .*Zofia/).waitFor()
    await button(page, 'Zatwierdź diagnozę').last().click()
    await send(page, 'Zatwierdź diagnozę')
    await onCase(town.worker)
    await step(page, 'Zatwierdź diagnozę')
    await stage(page, 'Plan')

    await until(36)
    await onCase(town.worker, '/plan')
    const tasks = [
      ['Kurs zawodowy', clerk, 90, 'praca'],
      ['Rozmowa motywująca', board, 50, 'uzależnienia'],
      ['Raport o frekwencji', pedagogue, 50, 'edukacja'],
      ['Cotygodniowe wizyty', town.assistant, 325, 'ogólne'],
      ['Odwiedziny w rejonie', officer, 60, 'ogólne'],
    ] as const
    for (const [title, who, n, category] of tasks)
      await addTask(page, { title, owner: who.user.name, dueOn: day(n), category })
    await button(page, 'Przygotuj plan').click()
    await typeDay(page.getByLabel('Od', { exact: true }), day(36))
    await typeDay(page.getByLabel('Do', { exact: true }), day(330))
    await page.getByLabel('Co ma się zmienić').fill('Syn chodzi do szkoły')
    await page.getByLabel('Po czym to poznamy').fill('Frekwencja powyżej 90%')
    await button(page, 'Zapisz plan').click()
    await signPlan(page, 'Zofia Zawadzka')
    await expectAccessible(page)
    await onCase(town.worker)
    await step(page, 'Podpisz IPW z rodziną')
    await stage(page, 'Realizacja')
    // Two months until the review.
    await page
      .getByText(new RegExp(told(97)))
      .first()
      .waitFor()
  })

  it('each member sees what its sector may: police team notes and own actions, school what is general or of school', async () => {
    const write = async (who: Someone, category: string, text: string) => {
      const page = await onCase(who)
      await page.getByLabel('Treść notatki').fill(text)
      const kind = page.getByRole('combobox', { name: 'Kategoria' })
      if ((await kind.inputValue()) !== category) {
        await kind.click()
        await page.getByRole('option', { name: category, exact: true }).click()
      }
      const readers = page.getByRole('combobox', { name: 'Kto czyta' })
      if ((await readers.inputValue()) !== 'cały zespół') {
        await readers.click()
        await page.getByRole('option', { name: 'cały zespół' }).click()
      }
      await button(page, 'Dodaj notatkę').last().click()
      await page.getByRole('listitem').filter({ hasText: text }).first().waitFor()
    }
    await write(town.assistant, 'ogólne', 'Rodzina przyjmuje wizyty.')
    await write(board, 'uzależnienia', 'Ojciec zgłosił się na rozmowę.')
    await write(pedagogue, 'edukacja', 'W tym tygodniu bez nieobecności.')
    await write(clerk, 'praca', 'Matka zapisana na kurs.')

    const seenBy = async (who: Someone, visible: RegExp[], hidden: RegExp[]) => {
      for (const part of ['', '/timeline', '/plan'] as const) {
        const page = await onCase(who, part)
        await page
          .getByText(part === '/plan' ? 'Cotygodniowe wizyty' : 'Rodzina przyjmuje wizyty.')
          .first()
          .waitFor()
        const text = await page.locator('body').innerText()
        if (part !== '/plan')
          for (const words of visible) expect(text, `${who.user.name} ${part}`).to.match(words)
        for (const words of hidden) expect(text, `${who.user.name} ${part}`).to.not.match(words)
      }
    }
    const drink = /Ojciec zgłosił się|Rozmowa motywująca/
    const lessons = /W tym tygodniu bez/
    const work = /Matka zapisana|Kurs zawodowy/
    await seenBy(officer, [/Rodzina przyjmuje/], [drink, lessons, work, /Raport o frekwencji/])
    await seenBy(pedagogue, [/Rodzina przyjmuje/, lessons], [drink, work])
    await seenBy(board, [/Rodzina przyjmuje/, drink], [lessons, work])
    const page = await at.visit(officer, '/actions')
    await page.getByText('Odwiedziny w rejonie').first().waitFor()
    expect(await page.locator('main').innerText()).to.not.contain('Cotygodniowe')
  })

  it('D49: the school reports its task done, and the assistant’s open page shows it within two seconds', async () => {
    await until(49)
    const helper = await onCase(town.assistant, '/plan')
    const row = helper.getByRole('row', { name: /Raport o frekwencji/ })
    await row.waitFor()
    const school = await at.visit(pedagogue, '/actions')
    await finishTask(school, 'Raport o frekwencji')
    await row.getByText('Zrobione').waitFor({ timeout: 2000 })
  })

  it('deadlines missed: going up is proposed, the coordinator declines with a reason, and it stays on record', async () => {
    await until(51)
    const page = await onCase(town.worker, '/plan')
    const again = { title: 'Druga rozmowa motywująca', owner: board.user.name, dueOn: day(57) }
    await addTask(page, { ...again, category: 'uzależnienia' })
    const police = await at.visit(officer, '/actions')
    await finishTask(police, 'Odwiedziny w rejonie')
    await onCase(town.worker)
    expect(await page.getByText(/^Terminy minęły/).count()).to.equal(0)
    await until(58)
    await onCase(town.worker)
    const proposal = page.getByText(/^Terminy minęły. Zdecyduj/)
    await proposal.waitFor()
    expect(await page.getByText(/termin zadania, GKRPA Sadki, minął/).count()).to.equal(2)
    await expectAccessible(page)
    await button(page, 'Nie teraz').click()
    await dialog(page).getByLabel('Powód').fill('Ojciec podjął terapię w innej poradni.')
    await send(page, 'Zapisz odpowiedź')
    await proposal.waitFor({ state: 'detached' })
    await onCase(town.worker, '/timeline')
    await page
      .getByText(/odrzucona/)
      .first()
      .waitFor()
    await page.getByText('Ojciec podjął terapię w innej poradni.').first().waitFor()
    await stage(page, 'Realizacja')
    const drink = await at.visit(board, '/actions')
    for (const title of ['Rozmowa motywująca', 'Druga rozmowa motywująca']) await finishTask(drink, title)
  })

  it('D96, D156, D216, D276: reviewed in time every two months, each with a plan of its own', async () => {
    await until(88)
    await finishTask(await at.visit(clerk, '/actions'), 'Kurs zawodowy')
    for (const [i, n] of [96, 156, 216, 276].entries()) {
      await until(n)
      const page = await onCase(town.worker, '/meetings')
      await meet(page, day(n), 'Plan jest wykonywany.')
      await step(page, 'Zapisz spotkanie przeglądowe')
      await stage(page, 'Przegląd')
      await step(page, 'Kontynuuj plan')
      await stage(page, 'Realizacja')
      await onCase(town.worker, '/plan')
      await page.getByRole('heading', { name: new RegExp(`wersja ${i + 2}`, 'i') }).waitFor()
      await signPlan(page, 'Zofia Zawadzka')
    }
    const page = await onCase(town.worker, '/model')
    // Of all deadlines only the board's two tasks were missed.
    await page.getByRole('heading', { name: 'Terminy tej sprawy' }).waitFor()
    await button(page, 'Pokaż też dotrzymane i nieaktualne').click()
    const late = page.getByRole('row', { name: /po terminie$/ })
    await late.nth(1).waitFor()
    expect(await late.count()).to.equal(2)
    for (const row of await late.all()) expect(await row.innerText()).to.contain('GKRPA Sadki')
    expect(await page.getByRole('row', { name: /minął$/ }).count()).to.equal(0)
  })

  it('D330: the goals are met, family and team judge the work, the head closes; nobody outside stays in', async () => {
    await until(324)
    await finishTask(await at.visit(town.assistant, '/actions'), 'Cotygodniowe wizyty')
    await until(330)
    const page = await onCase(town.worker, '/meetings')
    await meet(page, day(330), 'Cele są osiągnięte.')
    await step(page, 'Zapisz spotkanie przeglądowe')
    await stage(page, 'Przegląd')
    await step(page, 'Zakończ realizację planu')
    await stage(page, 'Ocena')

    const head = await onCase(town.head)
    await button(head, 'Zamknij sprawę', true).first().press('Enter')
    await dialog(head).getByText('Żeby przejść dalej, brakuje:').waitFor()
    await expectAccessible(head)
    await button(head, 'Zostań w tym etapie').click()
    await onCase(town.worker, '/evaluation')
    await evaluate(page, 'rodziny', 'Zofia Zawadzka')
    await evaluate(page, 'zespołu')
    await onCase(town.head)
    await step(head, 'Zamknij sprawę', () => choose(head, 'Jak kończy się sprawa', /^cele osiągnięte$/))
    await head.getByText(/^Zamknięta .*: cele osiągnięte\.$/).waitFor()

    const police = await onCase(officer)
    await police.getByText('Twój udział w tej sprawie się zakończył').waitFor()
    expect(await police.locator('body').innerText()).to.not.match(/Zawadz|Zenon/)
  })

  it('D420, D510: looked at again twice, then archived', async () => {
    await until(420)
    const page = await onCase(town.worker)
    const note = (text: string) => () => dialog(page).getByLabel('Notatka z obserwacji').fill(text)
    await step(page, 'Zapisz obserwację po 3 miesiącach', note('Syn chodzi do szkoły.'))
    await stage(page, 'Po zamknięciu')
    await until(510)
    await onCase(town.worker)
    const last = note('Matka pracuje, ojciec trzeźwy.')
    await step(page, 'Zapisz obserwację po 6 miesiącach i zarchiwizuj', last)
    await stage(page, 'Archiwum')
    await onCase(town.worker, '/evaluation')
    for (const text of ['Syn chodzi do szkoły.', 'Matka pracuje, ojciec trzeźwy.'])
      await page.getByText(text).waitFor()
    await expectAccessible(page)
  })

  it('the history of the case lists every read, and the refusals', async () => {
    const reads = await AuditModel.countDocuments({ caseId, kind: 'read' })
    const page = await onCase(town.worker, '/history?kind=read')
    const rows = page.getByRole('table').locator('tbody tr')
    await rows.first().waitFor()
    while (await button(page, 'Starsze wpisy').isVisible()) {
      const before = await rows.count()
      await button(page, 'Starsze wpisy').click()
      await rows.nth(before).waitFor()
    }
    // Those who look at the list are on it themselves.
    expect(await rows.count()).to.be.at.least(reads)
    const text = await page.getByRole('table').innerText()
    for (const who of [town.worker, town.head, town.deputy, town.assistant, pedagogue, officer, board, clerk])
      expect(text).to.contain(who.user.name)
    await onCase(town.worker, '/history?kind=deny')
    await page
      .getByText(/^Odmowa: /)
      .first()
      .waitFor()
    for (const context of at.site.browser.contexts())
      for (const window of context.pages()) expectNoFaults(window)
  })
})
