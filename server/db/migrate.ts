import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { foldText } from '../../shared/domain/peopleSearch.ts'
import { parseTerc } from '../data/parseTerc.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { storeBuiltInModels } from './builtInModels.ts'
import { ensureCollections } from './model.ts'
import { CaseModel } from './models/case.ts'
import { FRESH_COURSE } from './freshCourse.ts'
import { TerritoryModel } from './models/territory.ts'
import './repositories.ts'
import './people.ts'
import './demoClock.ts'
import './models/records.ts'

/** Brings an empty or older database to what this version needs. Running it again changes nothing. */
export async function migrate(onStep: (what: string) => void, clock: Clock = systemClock): Promise<void> {
  await ensureCollections((name) => onStep(`collection ${name}`))
  onStep('cases')
  await completeCases()
  onStep('models')
  await storeBuiltInModels(clock.now())
  onStep('territory')
  await loadTerritory()
}

/** Cases stored by an older version get the fields that came later, each with its value at the beginning. */
async function completeCases(): Promise<void> {
  for (const [field, value] of Object.entries(FRESH_COURSE))
    await CaseModel.collection.updateMany({ [field]: { $exists: false } }, { $set: { [field]: value } })
}

/** Stores the register of administrative units (16 voivodeships, 380 powiats, 2 477 gminas) where it differs. */
async function loadTerritory(): Promise<void> {
  const csv = await readFile(new URL('../data/terc.csv', import.meta.url), 'utf8')
  const stored = new Map((await TerritoryModel.find().lean()).map((row) => [row._id, row]))
  const writes = parseTerc(csv)
    .map(rowOf)
    .filter((row) => !isDeepStrictEqual(row, stored.get(row._id)))
    .map((row) =>
      stored.has(row._id)
        ? { replaceOne: { filter: { _id: row._id }, replacement: row } }
        : { insertOne: { document: row } },
    )
  // The rows are made here to the field, so each of them need not be checked again on its way.
  if (writes.length > 0) await TerritoryModel.collection.bulkWrite(writes as never, { ordered: false })
}

const rowOf = (unit: ReturnType<typeof parseTerc>[number]) => ({
  _id: unit.teryt,
  name: unit.name,
  nameSeed: unit.nameSeed ?? null,
  kind: unit.kind,
  gminaType: unit.gminaType ?? null,
  parentId: unit.parentId,
  cityWithPowiatRights: unit.cityWithPowiatRights,
  path: unit.path,
  keys: [
    ...new Set(
      foldText(`${unit.name} ${unit.nameSeed ?? ''}`)
        .split(' ')
        .filter(Boolean),
    ),
  ],
})
