import type { CaseloadView } from '../../../shared/contracts/caseload.ts'

export type Worker = CaseloadView['workers'][number]

/** The fullest desks first; the same load by name. */
export const byLoad = (a: Worker, b: Worker): number =>
  b.families / b.limit - a.families / a.limit || a.name.localeCompare(b.name, 'pl')

/** Share of the limit that the bar fills, 0 to 1. */
export const share = ({ families, limit }: Worker): number => Math.min(1, families / limit)
