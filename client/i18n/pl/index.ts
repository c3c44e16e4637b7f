import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** Polish, the first language: its keys are the keys. One file per area; add new areas here and in en/index.ts. */
export const pl = { shell, ui, vocabulary } as const
