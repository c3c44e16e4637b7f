import type { CooperationModel } from './model.ts'

type Label = CooperationModel['states'][number]['label']
type Variant = CooperationModel['variants'][number]

/** Each wording is made once: a published version never changes, and lists ask for it row by row. */
const made = new WeakMap<CooperationModel, Map<Variant, CooperationModel>>()

const reworded = <T extends { id: string; label: Label }>(
  rows: readonly T[],
  words: Variant['states'],
): T[] =>
  rows.map((row) => {
    // A step may be called like something every object has.
    const label = words && Object.hasOwn(words, row.id) ? words[row.id] : undefined
    return label ? { ...row, label } : row
  })

function worded(model: CooperationModel, { labels, states, transitions }: Variant): CooperationModel {
  const terms = Object.fromEntries(Object.entries(labels).filter(([, label]) => label !== undefined))
  return {
    ...model,
    labels: { ...model.labels, ...terms },
    states: reworded(model.states, states),
    transitions: reworded(model.transitions, transitions),
  }
}

/**
 * The same model as one voivodeship words it: its terms, stages and steps bear the region's names where the model
 * has any, so that whoever reads a label of the result cannot name it otherwise. Rules are untouched. `teryt`: two
 * digits or more. The model itself where the region has no words of its own.
 */
export function inRegion(model: CooperationModel, teryt: string): CooperationModel {
  const voivodeship = teryt.slice(0, 2)
  const variant = model.variants.find(({ voivodeships }) => voivodeships.includes(voivodeship))
  if (!variant) return model
  const ofModel = made.get(model) ?? new Map<Variant, CooperationModel>()
  made.set(model, ofModel)
  const found = ofModel.get(variant) ?? worded(model, variant)
  ofModel.set(variant, found)
  return found
}
