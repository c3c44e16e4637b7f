import { listOverrides, reviewOverride } from './overrides.ts'

export const overrideHandlers = [listOverrides, reviewOverride]
