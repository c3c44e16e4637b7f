/** Columns a person may choose; the family and the preview are always there. */
export const CHOSEN_COLUMNS = [
  'number',
  'stage',
  'due',
  'team',
  'waits',
  'coordinator',
  'gmina',
  'changed',
] as const
export type ColumnKey = (typeof CHOSEN_COLUMNS)[number]

/** What stands there until somebody chooses. */
export const USUAL_COLUMNS: readonly ColumnKey[] = ['number', 'stage', 'due', 'team', 'waits']
