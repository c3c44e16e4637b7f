import type { ModelRowView } from '../../../shared/contracts/models.ts'
import type { ModelRef } from '../../../shared/workflow/model.ts'
import { useOperation } from '../../api/hooks.ts'
import { coming, inForce, regionOf } from './versions.ts'

/** Published versions of a model that are in force where `teryt` lies, the oldest first; empty until known. */
export function useVersionsInForce(code: ModelRef['code'], teryt: string): ModelRowView[] {
  const reply = useOperation('models.list', { code, status: 'published', limit: '100' })
  return inForce(reply.data?.data ?? [], code, regionOf(teryt))
}

/** The same, and the newest one the region is asked about, which is no rule yet. */
export function useVersionsToCompare(code: ModelRef['code'], teryt: string) {
  const reply = useOperation('models.list', { code, limit: '100' })
  const rows = reply.data?.data ?? []
  return { versions: inForce(rows, code, regionOf(teryt)), asked: coming(rows, code, regionOf(teryt)) }
}
