export const SIGN_IN = '/sign-in'
const SELF = 'https://self.invalid'

/** Where to go after signing in: the address asked for before, only ever one of our own pages. */
export function wantedAddress(to: string | null): string {
  if (!to?.startsWith('/') || !URL.canParse(to, SELF)) return '/'
  const url = new URL(to, SELF)
  return url.origin === SELF && url.pathname !== SIGN_IN ? `${url.pathname}${url.search}${url.hash}` : '/'
}
