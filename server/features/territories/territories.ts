import type { TerritoryView } from '../../../shared/contracts/territories.ts'
import { searchTerritories } from '../../db/directory.ts'
import type { TerritoryDoc } from '../../db/models/territory.ts'
import { defineQuery } from '../../kernel/define.ts'
import { cutPage } from '../../kernel/paging.ts'

const present = (doc: TerritoryDoc): TerritoryView => ({
  teryt: doc._id,
  name: doc.name,
  ...(doc.nameSeed ? { nameSeed: doc.nameSeed } : {}),
  kind: doc.kind,
  ...(doc.gminaType ? { gminaType: doc.gminaType } : {}),
  cityWithPowiatRights: doc.cityWithPowiatRights,
  parent: doc.parentId,
  path: doc.path,
})

/** The register is fixed between releases, so a page begins where so many were passed. */
const search = defineQuery('territories.search', async ({ input: { q, kind, limit = 20, next }, paging }) => {
  const name = `territories:${kind ?? 'any'}:${q}`
  const from = Number(paging.decode(name, next)?.[0] ?? 0)
  const { rows, more } = cutPage((await searchTerritories(q, kind)).slice(from), limit)
  return {
    data: rows.map(present),
    page: { limit, next: more ? paging.encode(name, [from + limit]) : null },
  }
})

export const territoryHandlers = [search]
