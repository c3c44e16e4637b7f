/** Icons are imported one by one, which keeps the development server from reading six thousand of them. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ComponentType, SVGProps } from 'react'

  interface TablerIconProps extends Omit<SVGProps<SVGSVGElement>, 'stroke'> {
    size?: number
    stroke?: number
  }
  const icon: ComponentType<TablerIconProps>
  export default icon
}
