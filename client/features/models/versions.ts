import type { ModelRowView } from '../../../shared/contracts/models.ts'
import type { ModelRef } from '../../../shared/workflow/model.ts'
import { refName } from '../workflow/models.ts'

/** How `models.get` is asked for a version: a published one by its name, others by their record. */
export const nameOf = ({ id, ref, status }: Pick<ModelRowView, 'id' | 'ref' | 'status'>): string =>
  status === 'published' || status === 'retired' ? refName(ref) : id

/** Two-digit code of the region somebody works in. */
export const regionOf = (teryt: string): string => teryt.slice(0, 2)

/** Is the version meant for work in the region: common to all, or its own? */
const isForRegion = ({ voivodeship }: Pick<ModelRowView, 'voivodeship'>, region: string): boolean =>
  voivodeship === null || voivodeship === region

/** Versions in force in a region, the oldest first. */
export const inForce = (
  rows: readonly ModelRowView[],
  code: ModelRef['code'],
  region: string,
): ModelRowView[] =>
  rows
    .filter((row) => row.status === 'published' && row.ref.code === code && isForRegion(row, region))
    .sort((a, b) => a.ref.version - b.ref.version)

/** The newest version the region is asked about or has recommended. */
export const coming = (
  rows: readonly ModelRowView[],
  code: ModelRef['code'],
  region: string,
): ModelRowView | undefined =>
  rows
    .filter(({ status, ref }) => (status === 'consultation' || status === 'recommended') && ref.code === code)
    .filter(({ voivodeship }) => voivodeship === region)
    .sort((a, b) => b.ref.version - a.ref.version)[0]

/** The version to compare with: the newest later one, else the one before. */
export function counterpart(rows: readonly ModelRowView[], { version }: ModelRef): ModelRowView | undefined {
  const last = rows.at(-1)
  if (last && last.ref.version > version) return last
  return rows.findLast(({ ref }) => ref.version < version)
}

export const compareAddress = (a: string, b: string): string =>
  `/models/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`
