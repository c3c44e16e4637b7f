import { FOUNDING_NAMES } from './territoryNames.ts'

type TerritoryKind = 'voivodeship' | 'powiat' | 'gmina'
type GminaType = 'urban' | 'rural' | 'urbanRural'

/** One administrative unit. `path` holds the names above it, nearest first: `['będziński', 'śląskie']`. */
export interface TerritoryUnit {
  teryt: string
  kind: TerritoryKind
  gminaType?: GminaType
  name: string
  /** The name a founding document uses, where the register spells it otherwise. */
  nameSeed?: string
  parentId: string | null
  cityWithPowiatRights: boolean
  path: string[]
}

const HEADER = 'teryt,kind,name,parent,cityWithPowiatRights'
const GMINA_TYPES: ReadonlySet<string> = new Set<GminaType>(['urban', 'rural', 'urbanRural'])
const isGminaType = (kind: string): kind is GminaType => GMINA_TYPES.has(kind)

const CODE_LENGTH: Readonly<Record<TerritoryKind, number>> = { voivodeship: 2, powiat: 4, gmina: 7 }

/**
 * Reads the territorial register (server/data/terc.csv, source in server/data/README.md).
 *
 * The file never quotes a field, so a plain split is exact; anything else is refused rather than guessed.
 *
 * @param csv the whole file, header first, a unit after the unit above it
 * @returns one unit per row, in the file's order
 * @throws Error naming the line when the header, a kind, a code or a parent is not as promised
 */
export function parseTerc(csv: string): TerritoryUnit[] {
  const [header, ...rows] = csv.split(/\r?\n/)
  if (header !== HEADER) throw new Error(`terc line 1: expected "${HEADER}"`)
  const byCode = new Map<string, TerritoryUnit>()
  rows.forEach((row, index) => {
    if (row === '') return
    const unit = parseRow(row, byCode, `terc line ${index + 2}`)
    byCode.set(unit.teryt, unit)
  })
  return [...byCode.values()]
}

function parseRow(row: string, known: ReadonlyMap<string, TerritoryUnit>, where: string): TerritoryUnit {
  const [teryt = '', rawKind = '', name = '', parentId = '', city = '', ...rest] = row.split(',')
  const kind: TerritoryKind | undefined = isGminaType(rawKind)
    ? 'gmina'
    : rawKind === 'voivodeship' || rawKind === 'powiat'
      ? rawKind
      : undefined
  if (kind === undefined || name === '' || rest.length > 0) throw new Error(`${where}: not a unit`)
  if (!/^\d+$/.test(teryt) || teryt.length !== CODE_LENGTH[kind] || known.has(teryt)) {
    throw new Error(`${where}: bad code ${teryt}`)
  }
  const parent = known.get(parentId)
  if (kind === 'voivodeship' ? parentId !== '' : !parent || !teryt.startsWith(parentId)) {
    throw new Error(`${where}: unknown parent ${parentId}`)
  }
  const nameSeed = FOUNDING_NAMES[teryt]
  return {
    teryt,
    kind,
    ...(isGminaType(rawKind) && { gminaType: rawKind }),
    name,
    ...(nameSeed !== undefined && nameSeed !== name && { nameSeed }),
    parentId: parent?.teryt ?? null,
    cityWithPowiatRights: city === 'yes',
    path: parent ? [parent.name, ...parent.path] : [],
  }
}
