import { z } from 'zod'
import { page, zId } from './fields.ts'
import { zAuthor } from './notes.ts'
import { operations } from './operation.ts'

/** Lines asked for by themselves: each kind comes from records of its own, by the rights to those. */
export const TIMELINE_FILTERS = ['stage', 'note', 'action', 'team', 'basis', 'record', 'deadline'] as const

/** One line of a case's time axis, made from records the viewer may read; nothing hidden leaves a line or a gap. */
export const zTimelineEntry = z.strictObject({
  /** Kind of line and record together: one record may leave several lines. */
  id: z.string(),
  at: z.string(),
  kind: z.enum([
    'stage',
    'note',
    'action',
    'actionDone',
    'invitation',
    'participant',
    'escalation',
    'decision',
    'proposal',
    'handover',
    'transfer',
    'override',
    'basis',
    'notice',
    'diagnosis',
    'costCard',
    'plan',
    'meeting',
    'evaluation',
    'deadline',
  ]),
  by: zAuthor.nullable(),
  /** Code and parameters for the screen's sentence. */
  code: z.string(),
  params: z.record(z.string(), z.string()),
  text: z.string().nullable(),
  category: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof zTimelineEntry>

export const timelineOperations = operations({
  'cases.timeline': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/timeline',
    summary: 'What happened in the case, newest first, as far as the caller may know.',
    access: 'member',
    subject: 'Case',
    action: 'readTeamWork',
    input: z.strictObject({
      caseId: zId,
      kind: z.enum(TIMELINE_FILTERS).optional(),
      ...page,
    }),
    output: z.array(zTimelineEntry),
    list: true,
    sensitive: true,
  },
})
