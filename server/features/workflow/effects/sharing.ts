import { withdrawAllConsents } from '../../consents/index.ts'
import type { Effect } from './effect.ts'

/** The family takes its consents back: what rested on them alone stops at once, statutory records stay. */
export const stopConsentSharing: Effect = ({ ctx, doc, filled }) =>
  withdrawAllConsents(ctx, doc, filled.reason ?? '')
