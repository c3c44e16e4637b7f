declare module 'virtual:operation-routes' {
  /** Typed where it is used: an ambient module cannot see the contracts. */
  export const OPERATION_ROUTES: unknown
}
