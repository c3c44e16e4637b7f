/** As `demo.listAccounts` gives it. */
export interface Account {
  email: string
  password: string
  name: string
  role: string
  institution: string
}

/**
 * The demonstration's accounts as lines for the terminal: by institution, in the given order of their first
 * account, at most `limit` people. A password that all share is said once.
 */
export function accountLines(posts: Account[], limit = 12): string[] {
  // Somebody with several posts is one line, in the main one: the password is the same.
  const accounts = posts.filter(({ email }, nth) => posts.findIndex((it) => it.email === email) === nth)
  const institutions = [...new Set(accounts.map((it) => it.institution))]
  const shown = institutions
    .flatMap((name) => accounts.filter((it) => it.institution === name))
    .slice(0, limit)
  const shared = new Set(accounts.map((it) => it.password)).size === 1
  const width = (of: (it: Account) => string) => Math.max(...shown.map((it) => of(it).length))
  const row = (it: Account) =>
    [
      `  ${it.email.padEnd(width((one) => one.email))}`,
      ...(shared ? [] : [it.password.padEnd(width((one) => one.password))]),
      it.role.padEnd(width((one) => one.role)),
      it.name,
    ].join('  ')
  return [
    ...(shared && accounts[0] ? [`Everyone's password: ${accounts[0].password}`] : []),
    ...shown.flatMap((it, index) => [
      ...(shown[index - 1]?.institution === it.institution ? [] : [it.institution]),
      row(it),
    ]),
    ...(accounts.length > shown.length
      ? [`and ${accounts.length - shown.length} more, all on the sign-in page`]
      : []),
  ]
}
