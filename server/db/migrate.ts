import { readFile } from 'node:fs/promises'
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

/** Upserts the register of administrative units: 16 voivodeships, 380 powiats, 2 477 gminas. */
async function loadTerritory(): Promise<void> {
  const csv = await readFile(new URL('../data/terc.csv', import.meta.url), 'utf8')
  const units = parseTerc(csv)
  if ((await TerritoryModel.estimatedDocumentCount()) === units.length) return
  await TerritoryModel.bulkWrite(
    units.map((unit) => ({
      replaceOne: {
        filter: { _id: unit.teryt },
        upsert: true,
        replacement: {
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
        },
      },
    })) as never,
    { ordered: false },
  )
}
