import { defineModel, flag, optionalText, text, texts } from '../model.ts'

export interface TerritoryDoc {
  /** TERYT code. */
  _id: string
  name: string
  nameSeed: string | null
  kind: 'voivodeship' | 'powiat' | 'gmina'
  gminaType: 'urban' | 'rural' | 'urbanRural' | null
  parentId: string | null
  cityWithPowiatRights: boolean
  path: string[]
  /** Folded words by whose beginnings it is found. */
  keys: string[]
}

export const TerritoryModel = defineModel<TerritoryDoc>(
  'Territory',
  'territories',
  {
    name: text,
    nameSeed: optionalText,
    kind: text,
    gminaType: optionalText,
    parentId: optionalText,
    cityWithPowiatRights: flag,
    path: texts,
    keys: texts,
  },
  [{ on: { keys: 1, kind: 1 } }],
)
