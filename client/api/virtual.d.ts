declare module 'virtual:operation-routes' {
  /** Typed where it is used: an ambient module cannot see the contracts. */
  export const OPERATION_ROUTES: unknown
}

declare module 'virtual:published-models' {
  /** Typed where it is used, like the routes above. */
  export const MODELS: unknown
}
