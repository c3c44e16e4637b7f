import type { CooperationModel } from './model.ts'

/** The model's terms as one voivodeship words them: its own variant over the model's. `teryt`: 2 digits or more. */
export function labelsFor(
  { labels, variants }: Pick<CooperationModel, 'labels' | 'variants'>,
  teryt: string,
): CooperationModel['labels'] {
  const own = variants.find(({ voivodeships }) => voivodeships.includes(teryt.slice(0, 2)))?.labels ?? {}
  const named = Object.entries(own).filter(([, label]) => label !== undefined)
  return { ...labels, ...Object.fromEntries(named) }
}
