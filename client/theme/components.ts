import {
  ActionIcon,
  Button,
  Checkbox,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Tooltip,
  type MantineThemeOverride,
} from '@mantine/core'
import css from './components.module.css'

/** The one elevation and its frame, shared by everything that lies on top of the page. */
const popover = { shadow: 'md', radius: 'lg' } as const

/**
 * House defaults. A plain Button is the secondary one: a view has a single primary action, so `filled` must be
 * asked for. `subtle` is tertiary; destructive is `variant="outline" color="red"`, never filled.
 */
export const components: NonNullable<MantineThemeOverride['components']> = {
  Button: Button.extend({ defaultProps: { variant: 'default', size: 'md' }, classNames: { root: css.button, section: css.buttonSection } }),
  ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 36 }, classNames: { root: css.iconButton } }),
  Input: Input.extend({ defaultProps: { size: 'md' }, classNames: { input: css.input } }),
  InputWrapper: InputWrapper.extend({
    defaultProps: { size: 'md', withAsterisk: false },
    classNames: { label: css.label, description: css.hint, error: css.error },
  }),
  Checkbox: Checkbox.extend({ defaultProps: { size: 'sm', radius: 4 }, classNames: { input: css.tick, label: css.tickLabel, description: css.tickHint } }),
  Radio: Radio.extend({ defaultProps: { size: 'sm' }, classNames: { radio: css.tick, label: css.tickLabel, description: css.tickHint } }),
  Menu: Menu.extend({
    defaultProps: { ...popover, position: 'bottom-start', offset: 4, transitionProps: { duration: 0 } },
    classNames: { dropdown: css.dropdown, item: css.menuItem, label: css.menuLabel },
  }),
  Popover: Popover.extend({ defaultProps: { ...popover, transitionProps: { duration: 0 } }, classNames: { dropdown: css.dropdown } }),
  Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120, transition: 'fade' } } }),
  Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } }, classNames: { tooltip: css.tooltip } }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'sm', transitionDuration: 0 },
    classNames: { root: css.segments, indicator: css.segmentOn, label: css.segmentLabel },
  }),
}
