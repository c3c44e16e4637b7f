import { useTranslation } from 'react-i18next'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import text from '../text.module.css'
import { initials } from './initials.ts'
import css from './Person.module.css'

export interface PersonFace {
  name: string
  sector: SectorGroup
  /** Is looking at the same page now. */
  here?: boolean
}

/** Initials in a ring of the sector. Silent: the name always stands beside it in words. */
export function PersonAvatar({
  name,
  sector,
  here = false,
  size = 'md',
}: PersonFace & { size?: 'sm' | 'md' | 'lg' }) {
  return (
    <span
      className={css.avatar}
      data-sector={sector}
      data-size={size}
      data-here={here || undefined}
      aria-hidden
    >
      {initials(name)}
    </span>
  )
}

/** Who is on a team, those present first; at most `max` faces, the rest as a number, all of it in one sentence. */
export function Facepile({ people, max = 5 }: { people: readonly PersonFace[]; max?: number }) {
  const { t } = useTranslation('ui')
  const sorted = [...people].sort((a, b) => Number(b.here ?? false) - Number(a.here ?? false))
  const here = sorted.filter((person) => person.here)
  const rest = people.length - here.length
  const sentence = [
    here.length > 0
      ? t('people.here', { names: here.map((person) => person.name).join(', ') })
      : t('people.nobody'),
    rest > 0 ? t('people.rest', { count: rest }) : '',
  ]
  return (
    <div>
      <ul className={css.faces} aria-hidden>
        {sorted.slice(0, max).map((person) => (
          <li key={person.name}>
            <PersonAvatar {...person} />
          </li>
        ))}
        {sorted.length > max && (
          <li>
            <span className={css.more}>+{sorted.length - max}</span>
          </li>
        )}
      </ul>
      <span className={text.sr}>{sentence.join(' ')}</span>
    </div>
  )
}
