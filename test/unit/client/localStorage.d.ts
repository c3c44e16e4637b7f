/** What the client's drafts ask of a browser; the tests run in Node and bring it themselves. */
declare const localStorage: {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}
