import type { Locator, Page } from 'playwright-core'
import { button, choose, dialog, fromMenu, send } from './hands.ts'

/** What people do on the pages of a case, each act from its first button to its last. */

/** A day of a form, 'YYYY-MM-DD', typed as people write it. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day.split('-').reverse().join('.'))
  // Leaving the field shuts the calendar under it.
  await field.press('Tab')
}

/** Opens a step of the model, where the page offers it first or from the menu. */
async function openStep(page: Page, name: string): Promise<void> {
  const first = button(page, name, true).first()
  const offered = await first.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
  if (offered) await first.click()
  else await fromMenu(page, name)
}

/** Takes a step of the model; `fill` answers what its dialog asks. */
export async function step(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await openStep(page, name)
  await fill?.()
  await send(page, name)
}

/** Signs the confidentiality statement, which the page asks for first. */
export async function signConfidentiality(page: Page): Promise<void> {
  await button(page, 'Podpisz oświadczenie').first().click()
  await dialog(page)
    .getByRole('checkbox', { name: /Czytam i podpisuję/ })
    .check()
  await send(page, 'Podpisz oświadczenie')
}

/** Opens the waiting invitation of the inbox. */
export async function openInvitation(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Udział w zespole/ }).click()
  await button(page, 'Przyjmuję zaproszenie').waitFor()
}

/** Accepts the invitation that is open, for oneself or for `who` of the same institution. */
export async function acceptInvitation(page: Page, who?: string): Promise<void> {
  await button(page, 'Przyjmuję zaproszenie').click()
  if (who) await choose(page, 'Osoba prowadząca', who)
  await send(page, 'Przyjmuję zaproszenie')
}

interface Invited {
  institution: string
  /** Whom of the institution, by name; without it the institution says. */
  person?: string
}

/** The invitation as far as its last page, where it is checked and sent. */
export async function writeInvitation(page: Page, { institution, person }: Invited): Promise<void> {
  await button(page, 'Zaproś instytucję').first().click()
  await dialog(page).getByRole('radio', { name: institution }).check()
  if (person) await choose(page, /Konkretna osoba/, new RegExp(person))
  await dialog(page).getByLabel(/Po co/).fill('Wspólna pomoc rodzinie')
  await button(page, 'Dalej: co zobaczy').click()
}

export async function sendInvitation(page: Page): Promise<void> {
  await button(page, 'Dalej: sprawdź i wyślij').click()
  await button(page, 'Wyślij zaproszenie').click()
}

interface Task {
  title: string
  owner: string
  dueOn: string
  category?: string
}

export async function addTask(page: Page, { title, owner, dueOn, category }: Task): Promise<void> {
  await button(page, 'Dodaj zadanie').first().click()
  await dialog(page).getByLabel('Co trzeba zrobić').fill(title)
  await choose(page, 'Kto odpowiada', new RegExp(owner))
  await typeDay(dialog(page).getByLabel('Do kiedy'), dueOn)
  if (category) await choose(page, 'Kategoria', category)
  await dialog(page)
    .getByLabel(/Oczekiwany efekt/)
    .fill('Zmiana widoczna dla rodziny')
  await send(page, 'Dodaj zadanie')
}

/** On the page of one's own tasks: begun and at once reported as done. */
export async function finishTask(page: Page, title: string): Promise<void> {
  await button(page, new RegExp(`^Zacznij.* ${title}$`)).click()
  await button(page, new RegExp(`^Zrobione.* ${title}$`)).click()
  await send(page, 'Zapisz jako zrobione')
}

/** Both signatures under the plan shown: the family's on paper, the coordinator's own. */
export async function signPlan(page: Page, person: string): Promise<void> {
  await button(page, 'Zapisz podpis rodziny').click()
  await choose(page, 'Kto podpisał', person)
  await dialog(page).getByRole('radio', { name: 'na papierze' }).check()
  await send(page, 'Zapisz podpis')
  await button(page, 'Podpisz plan').click()
  await send(page, 'Podpisz plan')
}

/** On the page of meetings: one of today at nine, with who was there and approved minutes. */
export async function meet(page: Page, today: string, decision: string): Promise<void> {
  await button(page, 'Zaplanuj spotkanie').click()
  await typeDay(dialog(page).getByLabel('Dzień'), today)
  await dialog(page).getByLabel('Godzina').fill('09:00')
  await dialog(page).getByLabel('Miejsce').fill('Sala ośrodka')
  await send(page, 'Zaplanuj')
  const meeting = page.getByRole('listitem').filter({ has: button(page, 'Zapisz obecność') })
  await meeting.getByRole('button', { name: 'Zapisz obecność' }).click()
  await send(page, 'Zapisz obecność')
  await button(page, 'Napisz protokół').click()
  await page.getByLabel('Co ustalono').fill(decision)
  await button(page, 'Zapisz protokół').click()
  await button(page, 'Zatwierdź protokół').click()
  await send(page, 'Zatwierdź protokół')
}

/** Files an evaluation, every question answered with four of five. */
export async function evaluate(page: Page, whose: 'rodziny' | 'zespołu', voice?: string): Promise<void> {
  await button(page, `Zapisz ocenę ${whose}`).click()
  if (voice) await choose(page, /Czyj to głos/, voice)
  const fours = dialog(page).getByRole('radio', { name: '4', exact: true })
  await fours.first().waitFor()
  for (const four of await fours.all()) await four.check()
  await send(page, 'Zapisz ocenę')
}
