import type { MantineThemeComponents } from '@mantine/core'
import css from './components.module.css'

/** The one elevation and its frame, shared by everything that lies on top of the page. */
const popover = { shadow: 'md', radius: 'lg', transitionProps: { duration: 0 } }
const tick = { label: css.tickLabel, description: css.tickHint }

/**
 * House defaults. A plain Button is the secondary one: a view has a single primary action, so `filled` must be
 * asked for. `subtle` is tertiary; destructive is `variant="outline" color="red"`, never filled.
 * Plain objects by name, not `Button.extend`: importing the components would put them all in the first script.
 */
export const components: MantineThemeComponents = {
  Button: {
    defaultProps: { variant: 'default', size: 'md' },
    classNames: { root: css.button, section: css.buttonSection },
  },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray', size: 36 },
    classNames: { root: css.iconButton },
  },
  Input: { defaultProps: { size: 'md' }, classNames: { input: css.input } },
  InputWrapper: {
    defaultProps: { size: 'md', withAsterisk: false },
    classNames: { label: css.label, description: css.hint, error: css.error },
  },
  Checkbox: { defaultProps: { size: 'sm', radius: 4 }, classNames: { input: css.tick, ...tick } },
  Radio: { defaultProps: { size: 'sm' }, classNames: { radio: css.tick, ...tick } },
  Menu: {
    // The placeholder that would take the first focus is no allowed child of a menu.
    defaultProps: { ...popover, position: 'bottom-start', offset: 4, withInitialFocusPlaceholder: false },
    classNames: { dropdown: css.dropdown, item: css.menuItem, label: css.menuLabel },
  },
  Popover: { defaultProps: popover, classNames: { dropdown: css.dropdown } },
  Combobox: { defaultProps: popover, classNames: { dropdown: css.dropdown, option: css.option } },
  Modal: { defaultProps: { transitionProps: { duration: 120, transition: 'fade' } } },
  Tooltip: {
    defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: css.tooltip },
  },
  SegmentedControl: {
    defaultProps: { size: 'sm', transitionDuration: 0 },
    classNames: { root: css.segments, indicator: css.segmentOn, label: css.segmentLabel },
  },
}
