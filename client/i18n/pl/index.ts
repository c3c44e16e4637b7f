import { first } from './first.ts'
import { rest } from './rest.ts'

/** Polish, the first language: its keys are the keys. One file per area; add new areas to rest.ts and en/index.ts. */
export const pl = { ...first, ...rest } as const
