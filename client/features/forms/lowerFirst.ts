/** Words going on after a colon or comma begin small; an abbreviation such as PESEL keeps its capitals. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1)
