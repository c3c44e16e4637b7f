import { DOCUMENT_KINDS } from '../../../../shared/domain/vocabulary.ts'
import { isProven, usualProof } from '../../../../shared/workflow/documents.ts'
import { valueAt, withValue, type Json } from './place.ts'

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])

/**
 * The model with these papers asked of the step at `at`; what sees to a new one comes along where any step can have
 * it. Conditions stay when a paper goes: they may be there for their own sake.
 */
export function withDocuments(json: Json, at: string, documents: readonly string[]): Json {
  const before = listOf<string>(valueAt(json, `${at}.requiredDocs`))
  return DOCUMENT_KINDS.filter((kind) => documents.includes(kind) && !before.includes(kind)).reduce<Json>(
    (now, kind) => {
      const guards = listOf<{ fn: string }>(valueAt(now, `${at}.guards`))
      const asks = listOf<string>(valueAt(now, `${at}.asks`))
      const effects = listOf<string>(valueAt(now, `${at}.effects`))
      const proof = usualProof(kind)
      if (!proof || isProven(kind, { guards, asks, effects })) return now
      const more = proof.guards
        .filter((fn) => !guards.some((guard) => guard.fn === fn))
        .map((fn) => ({ fn, ...(fn === 'gCost' && { n: 1 }) }))
      const guarded = more.length > 0 ? withValue(now, `${at}.guards`, [...guards, ...more]) : now
      const asked = proof.asks.filter((ask) => !asks.includes(ask))
      return asked.length > 0 ? withValue(guarded, `${at}.asks`, [...asks, ...asked]) : guarded
    },
    withValue(json, `${at}.requiredDocs`, documents),
  )
}
