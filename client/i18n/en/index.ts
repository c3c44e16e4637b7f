import type { pl } from '../pl/index.ts'
import type { SameShape } from '../shape.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** English, complete by type: a key missing here is a compile error. Loaded only when chosen. */
export const en: SameShape<typeof pl> = { shell, ui, vocabulary }
