const NBSP = '\u00a0'

/** One-letter words of Polish that may not hang at the end of a line. */
const HANGING = /(?<=^|[\s(„"«–])([wziouaWZIOUA])[ ](?=\S)/gu
/** Abbreviations and counts that belong to what follows: “art. 6”, “3 dni”, “nr 2”, “ul. Nakielska”. */
const ABBREVIATION = /(?<=^|[\s(])(art\.|ust\.|pkt|lit\.|nr|ul\.|al\.|pl\.|ok\.|dr|prof\.)[ ](?=\S)/gu
const COUNT = /(\d)[ ](?=(?:dni|dzień|dnia|godz|min|r\.|zł|lat|lata)(?![\p{L}]))/gu
const WORKING = /(dni|dzień|dnia)[ ](?=rob)/gu

/**
 * Puts non-breaking spaces where Polish typesetting wants them. Safe to run twice and on names.
 * Only spaces change, so the text reads and is found the same.
 */
export function nbsp(text: string): string {
  return text
    .replace(HANGING, `$1${NBSP}`)
    .replace(ABBREVIATION, `$1${NBSP}`)
    .replace(COUNT, `$1${NBSP}`)
    .replace(WORKING, `$1${NBSP}`)
}
