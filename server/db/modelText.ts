import { createHash } from 'node:crypto'

/** The same content in the same words, whatever the order of fields. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, field]) => [key, canonical(field)]))
}

/** SHA-256 (hex) of a model's content. Where it stands in its life is not content. */
export function modelDigest(model: object): string {
  const { status: _status, ...content } = model as { status?: unknown }
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex')
}

/** How the model calls itself, as far as a draft says so. */
export function modelName(model: unknown): { pl: string; en: string } {
  const { pl, en } = (model as { labels?: { model?: Record<string, unknown> } } | null)?.labels?.model ?? {}
  const word = (value: unknown) => (typeof value === 'string' && value.trim() ? value.slice(0, 200) : '?')
  return { pl: word(pl), en: word(en) }
}
