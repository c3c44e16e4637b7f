import type { CooperationModelInput } from '../model.ts'
import { days, hours, months } from './states.ts'

/** Terms common to the models as published; a region may change any of them in its own version. */
export const COMMON_TERMS = {
  partnershipShort: { pl: 'PZK', en: 'PZK' },
  coordinator: { pl: 'koordynator', en: 'coordinator' },
} satisfies Partial<CooperationModelInput['labels']>

const workingDays = (n: number) => ({ n, unit: 'wd' as const })
const atOnce = hours(0)

/** What the three models say alike about time: how it is counted, who is told, how long answers may take. */
export const COMMON_TIMES = {
  calendar: {
    wd: { roll: 'forward' },
    d: { roll: 'forward' },
    m: { roll: 'forward' },
    h: { roll: 'none' },
  },
  ladders: {
    stage: {
      remind: [workingDays(2)],
      rungs: [
        { to: 'owner', after: atOnce, quiet: true },
        { to: 'substitute', after: atOnce, quiet: true },
        { to: 'head', after: workingDays(1), quiet: true },
        { to: 'leader', after: workingDays(5) },
      ],
    },
    decision: {
      remind: [workingDays(2)],
      rungs: [
        { to: 'owner', after: atOnce },
        { to: 'coordinator', after: atOnce, quiet: true },
        { to: 'head', after: workingDays(1), quiet: true },
        { to: 'leader', after: workingDays(2) },
      ],
    },
    task: {
      remind: [workingDays(1)],
      rungs: [
        { to: 'owner', after: atOnce, quiet: true },
        { to: 'substitute', after: atOnce, quiet: true },
        { to: 'supervisor', after: workingDays(1), quiet: true },
        { to: 'coordinator', after: workingDays(2), quiet: true },
        { to: 'head', after: workingDays(5), quiet: true },
      ],
    },
  },
  proposeEscalationAfter: 2,
  invitationAnswer: { ...workingDays(5), urgent: hours(24), remindAfter: workingDays(3) },
  planLimit: { ...months(12), extension: months(3) },
  answers: { transfer: days(7), handover: workingDays(2), issue: days(30), proposal: workingDays(2) },
} satisfies Pick<
  CooperationModelInput,
  'calendar' | 'ladders' | 'proposeEscalationAfter' | 'invitationAnswer' | 'planLimit' | 'answers'
>
