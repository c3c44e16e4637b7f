/** Those parts that are there as sentences; what people wrote may end in a mark of its own already. */
export const inSentences = (parts: readonly (string | null | undefined | false)[]): string =>
  parts
    .filter(Boolean)
    .map((part) => String(part).trim())
    .reduce((said, part) => (said ? `${said}${/[.!?…][”"')]?$/.test(said) ? '' : '.'} ${part}` : part), '')
