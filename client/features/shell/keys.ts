import type { NavKey } from '../../shell/nav.ts'

/** Second letter after `g` for each place, as in the sheet of shortcuts. */
export const GO_KEYS: Partial<Record<NavKey, string>> = {
  home: 'd',
  cases: 's',
  actions: 'z',
  invitations: 'i',
  escalations: 'e',
  partnerships: 'p',
  models: 'm',
  calendar: 'k',
  issues: 'w',
}

const STORE = 'ws-letter-keys'

/** Single letters may be in the way of speech input or an unsteady hand, so they can be switched off (WCAG 2.1.4). */
export const areLettersOn = (): boolean => localStorage.getItem(STORE) !== 'off'
export const setLetters = (on: boolean): void => localStorage.setItem(STORE, on ? 'on' : 'off')
