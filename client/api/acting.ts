const STORE = 'ws-acting'

/** The role this tab acts in; two tabs may act in two roles. */
export const actingMembership = (): string | null => sessionStorage.getItem(STORE)

export function setActingMembership(id: string | null): void {
  if (id) sessionStorage.setItem(STORE, id)
  else sessionStorage.removeItem(STORE)
}
