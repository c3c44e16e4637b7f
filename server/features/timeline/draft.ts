import type { TimelineEntry } from '../../../shared/contracts/timeline.ts'

/** A line before it is put in order with the others. */
export type Draft = Omit<TimelineEntry, 'at'> & { at: Date }

/** A line about a record of which only the name of who wrote it is kept, not the post. */
export const line = (
  kind: TimelineEntry['kind'],
  code: string,
  id: string,
  at: Date,
  { by, text = null, ...params }: Record<string, string | null | undefined> = {},
): Draft => ({
  id: `${code}-${id}`,
  at,
  kind,
  by: null,
  code,
  params: Object.fromEntries(
    Object.entries({ ...params, by }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ),
  text,
  category: null,
})
