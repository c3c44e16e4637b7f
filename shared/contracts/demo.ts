import { z } from 'zod'
import { operations } from './operation.ts'

/** The demonstration's clock: the same in every process, moved by hand, never back. */
const zDemoClock = z.strictObject({
  now: z.iso.datetime(),
  /** How far it is ahead of (or behind) the real time, in milliseconds. */
  offsetMs: z.int(),
})

/** Farther ahead than any deadline of a model lies; more would only be a slip of the hand. */
const LONGEST_STEP = 400

export const demoOperations = operations({
  'demo.clock': {
    kind: 'query',
    method: 'GET',
    path: '/demo/clock',
    summary: 'What time it is in the demonstration.',
    access: 'member',
    subject: 'Demo',
    action: 'read',
    input: z.strictObject({}),
    output: zDemoClock,
    demoOnly: true,
  },
  'demo.setClock': {
    kind: 'command',
    method: 'POST',
    path: '/demo/clock',
    summary: 'Move the demonstration to a later moment; everything due until then happens, each at its time.',
    access: 'member',
    subject: 'Demo',
    action: 'setClock',
    input: z.strictObject({ now: z.iso.datetime({ offset: true }) }),
    output: zDemoClock,
    events: ['demo.clockMoved'],
    demoOnly: true,
  },
  'demo.advanceClock': {
    kind: 'command',
    method: 'POST',
    path: '/demo/clock/advance',
    summary: 'Move the demonstration on by hours, days or working days.',
    access: 'member',
    subject: 'Demo',
    action: 'setClock',
    input: z.strictObject({ n: z.int().min(1).max(LONGEST_STEP), unit: z.enum(['wd', 'd', 'h']) }),
    output: zDemoClock,
    events: ['demo.clockMoved'],
    demoOnly: true,
  },
})
