import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { components } from './components.ts'

const elevation = 'var(--ws-shadow)'

/** Mantine's own scales, set to the values of our tokens so that its parts and ours look like one hand. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 6,
  white: '#FFFFFF',
  black: '#1C2322',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  colors: {
    teal: [
      '#EBF6F5',
      '#D6EEEB',
      '#B3DEDB',
      '#8CC8C3',
      '#63AEA9',
      '#40938E',
      '#287A76',
      '#176864',
      '#085955',
      '#054441',
    ],
    gray: [
      '#FBFAF8',
      '#F3F1ED',
      '#E4E1DB',
      '#CFCBC3',
      '#7F8885',
      '#6E7875',
      '#5E6865',
      '#46504E',
      '#2C3534',
      '#1C2322',
    ],
    dark: [
      '#E8ECEA',
      '#B9C2BF',
      '#98A3A0',
      '#7C8886',
      '#7C8886',
      '#3E4747',
      '#1F2525',
      '#161A1A',
      '#101414',
      '#0B0E0E',
    ],
  },
  fontFamily: '"Noto Sans", system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.34', sm: '1.54', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '12px' },
  shadows: { sm: 'none', md: elevation, lg: elevation, xl: elevation },
  components,
})

/** Both schemes read the same tokens; the tokens themselves change with the scheme (tokens.css). */
const shared: Record<`--mantine-${string}`, string> = {
  '--mantine-color-body': 'var(--ws-paper)',
  '--mantine-color-text': 'var(--ws-ink)',
  '--mantine-color-bright': 'var(--ws-ink)',
  '--mantine-color-dimmed': 'var(--ws-ink-3)',
  '--mantine-color-anchor': 'var(--ws-accent)',
  '--mantine-color-error': 'var(--ws-red)',
  '--mantine-color-placeholder': 'var(--ws-ink-3)',
  '--mantine-color-default': 'var(--ws-raised)',
  '--mantine-color-default-hover': 'var(--ws-sunken)',
  '--mantine-color-default-color': 'var(--ws-ink)',
  '--mantine-color-default-border': 'var(--ws-control)',
  '--mantine-color-disabled': 'var(--ws-sunken)',
  '--mantine-color-disabled-color': 'var(--ws-ink-3)',
  '--mantine-color-disabled-border': 'var(--ws-line-2)',
  '--mantine-primary-color-filled': 'var(--ws-accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--ws-accent-hover)',
  '--mantine-primary-color-light': 'var(--ws-accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--ws-accent-tint)',
  '--mantine-primary-color-light-color': 'var(--ws-accent)',
  '--mantine-color-teal-filled': 'var(--ws-accent-fill)',
  '--mantine-color-teal-filled-hover': 'var(--ws-accent-hover)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
})
