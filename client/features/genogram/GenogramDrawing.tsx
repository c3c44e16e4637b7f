import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView, RelationView } from '../../../shared/contracts/persons.ts'
import css from './genogram.module.css'
import { layOut, SHAPE } from './layout.ts'
import { pathOf, slashes } from './marks.ts'
import { signOf } from './people.ts'
import { useGenogramWords } from './useGenogramWords.ts'

/** The family as a diagram, drawn 1:1; the same in words stands under it. */
export function GenogramDrawing({
  persons,
  relations,
}: {
  persons: readonly PersonView[]
  relations: readonly RelationView[]
}) {
  const { t } = useTranslation('genogram')
  const { labelOf, roleOf } = useGenogramWords(persons)
  const title = useId()
  const { width, height, spots, strokes } = layOut(persons, relations)
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={t('scroll')}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{t('drawing')}</title>
        {strokes.map((stroke) => (
          <g key={stroke.id} data-kind={stroke.kind} className={css.line}>
            <path d={pathOf(stroke)} />
            {stroke.kind === 'close' && <path d={pathOf(stroke)} className={css.gap} />}
            {slashes(stroke) && <path d={slashes(stroke)} className={css.slash} />}
          </g>
        ))}
        {spots.map(({ id, x, y, isBeside }) => {
          const person = persons.find((one) => one.id === id)
          if (!person) return null
          const half = SHAPE / 2
          const sign = signOf(person)
          const at = isBeside ? x + 8 : x
          return (
            <g key={id}>
              {sign === 'circle' && <circle cx={x} cy={y} r={half} className={css.sign} />}
              {sign === 'square' && (
                <rect x={x - half} y={y - half} width={SHAPE} height={SHAPE} className={css.sign} />
              )}
              {sign === 'diamond' && (
                <path
                  d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`}
                  className={css.sign}
                />
              )}
              <text x={at} y={y + half + 17} className={css.name} data-beside={isBeside || undefined}>
                {labelOf(person)}
              </text>
              <text x={at} y={y + half + 33} className={css.role} data-beside={isBeside || undefined}>
                {roleOf(person)}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
