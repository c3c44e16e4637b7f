import type { ComponentType, SVGProps } from 'react'
import css from './Icon.module.css'

/** The shape of an icon component from icons.ts. */
export type IconShape = ComponentType<
  Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number; stroke?: number }
>

/** An icon beside words: hidden from assistive technology, because the words carry the meaning. */
export function Icon({
  of: Shape,
  size = 16,
  stroke = 1.75,
  className,
}: {
  of: IconShape
  size?: number
  stroke?: number
  className?: string | undefined
}) {
  return (
    <Shape
      size={size}
      stroke={stroke}
      aria-hidden
      className={className ? `${css.icon} ${className}` : css.icon}
    />
  )
}
