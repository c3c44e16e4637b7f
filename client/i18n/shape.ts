/** Plural endings that Polish has and English lacks. */
type PolishOnly = `${string}_few` | `${string}_many`

/** The same tree of keys with any texts, so that a language missing a key does not compile. */
export type SameShape<T> = {
  [K in keyof T as K extends PolishOnly ? never : K]: T[K] extends string ? string : SameShape<T[K]>
}
