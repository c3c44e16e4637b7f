/** Widths of letters at 13 px, medium weight; close enough to leave room before anything is drawn. */
const NARROW = /[ijlłft.,:;'’!|()[\]]/
const WIDE = /[mwMW@%]/
const FONT = 13

function letter(char: string): number {
  if (char === ' ' || char === '\u00a0') return 3.6
  if (NARROW.test(char)) return 4.6
  if (WIDE.test(char)) return 11.4
  return char === char.toLocaleUpperCase('pl') && /\p{L}/u.test(char) ? 8.9 : 7.4
}

/** Estimated width in px. */
export const textWidth = (text: string, size = FONT): number =>
  ([...text].reduce((sum, char) => sum + letter(char), 0) * size) / FONT

/** Two lines at most, broken where the longer one is shortest; short labels stay whole. */
export function wrapLabel(text: string, max: number): string[] {
  const words = text.split(' ')
  if (textWidth(text) <= max || words.length < 2) return [text]
  const ways = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line)))
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best))
}
