import type { Locator, Page } from 'playwright-core'

/** What people's hands do on every page: press, choose, send. */

export const button = (page: Page, name: string | RegExp, exact = false): Locator =>
  page.getByRole('button', { name, exact })

export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** The dialog has gone: what was in it is done, or left. */
export const closed = (page: Page): Promise<void> => dialog(page).waitFor({ state: 'detached' })

/** Presses the dialog's button of exactly this name, and sees the dialog go. */
export async function send(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await closed(page)
}

/** Takes one option of a list in the dialog. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Takes an item of the case's menu. */
export async function fromMenu(page: Page, item: string): Promise<void> {
  await button(page, 'Więcej').click()
  await page.getByRole('menuitem', { name: item }).click()
}
