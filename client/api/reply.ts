import type { Abilities } from '../../shared/contracts/fields.ts'
import type { OperationName, OutputOf } from '../../shared/contracts/operations.ts'

/** Rights to one record, or for lists rights by record id. */
export interface Reply<N extends OperationName> {
  data: OutputOf<N>
  abilities: Abilities & Record<string, Abilities>
  cursor: string
  page: { limit: number; next: string | null }
}
