import type { ModelRowView } from '../../../shared/contracts/models.ts'
import type { ModelRef } from '../../../shared/workflow/model.ts'
import { useOperation } from '../../api/hooks.ts'
import { inForce, regionOf } from './versions.ts'

/** Published versions of a model that are in force where `teryt` lies, the oldest first; empty until known. */
export function useVersionsInForce(code: ModelRef['code'], teryt: string): ModelRowView[] {
  const reply = useOperation('models.list', { code, status: 'published', limit: '100' })
  return inForce(reply.data?.data ?? [], code, regionOf(teryt))
}
