import type { TerritoryView } from '../../../shared/contracts/territories.ts'
import { searchTerritories } from '../../db/directory.ts'
import type { TerritoryDoc } from '../../db/models/territory.ts'
import { defineQuery } from '../../kernel/define.ts'

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

const search = defineQuery('territories.search', async ({ input }) => ({
  data: (await searchTerritories(input.q, input.kind, input.limit ?? 20)).map(present),
}))

export const territoryHandlers = [search]
