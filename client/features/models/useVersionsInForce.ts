import { MODEL_CODES } from '../../../shared/domain/vocabulary.ts'
import type { ModelRowView } from '../../../shared/contracts/models.ts'
import type { ModelRef } from '../../../shared/workflow/model.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { coming, inForce, regionOf } from './versions.ts'

/** Published versions of a model that are in force where `teryt` lies, the oldest first; empty until known. */
export function useVersionsInForce(code: ModelRef['code'], teryt: string): ModelRowView[] {
  const reply = useOperation('models.list', { code, status: 'published', limit: '100' })
  useLive({ kind: 'models' }, reply.data?.cursor)
  return inForce(reply.data?.data ?? [], code, regionOf(teryt))
}

/** Versions of all models that a partnership may work by where `teryt` lies: by model, the newest first. */
export function useVersionsOffered(teryt: string): ModelRowView[] {
  const reply = useOperation('models.list', { status: 'published', limit: '100' })
  useLive({ kind: 'models' }, reply.data?.cursor)
  const rows = reply.data?.data ?? []
  return MODEL_CODES.flatMap((code) => inForce(rows, code, regionOf(teryt)).toReversed())
}

/** The same as `useVersionsInForce`, and the newest one the region is asked about, which is no rule yet. */
export function useVersionsToCompare(code: ModelRef['code'], teryt: string) {
  const reply = useOperation('models.list', { code, limit: '100' })
  useLive({ kind: 'models' }, reply.data?.cursor)
  const rows = reply.data?.data ?? []
  return { versions: inForce(rows, code, regionOf(teryt)), asked: coming(rows, code, regionOf(teryt)) }
}
