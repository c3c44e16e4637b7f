/** Endings of Polish family names in the plural, nominative to genitive; the longest that fits decides. */
const ENDINGS: readonly [plural: string, genitive: string][] = [
  ['dzcy', 'dzkich'],
  ['owie', 'ów'],
  ['scy', 'skich'],
  ['ccy', 'ckich'],
  ['ni', 'nych'],
  ['wi', 'wych'],
]

/**
 * The family's name after “Rodzina”: Nadolni gives Nadolnych, Wrzosowie gives Wrzosów. A name that follows no
 * rule here is left as it was written, which people read without stumbling.
 */
export const familyGenitive = (plural: string): string => plural.split('-').map(partGenitive).join('-')

/** A name of two parts inflects in both. */
function partGenitive(part: string): string {
  const ending = ENDINGS.find(([from]) => part.endsWith(from))
  return ending ? part.slice(0, -ending[0].length) + ending[1] : part
}
