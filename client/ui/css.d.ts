import 'react'

declare module 'react' {
  /** Custom properties handed to a module's rules. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
