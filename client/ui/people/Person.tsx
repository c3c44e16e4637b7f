import { useTranslation } from 'react-i18next'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import text from '../text.module.css'
import { initials } from './initials.ts'
import css from './Person.module.css'

export interface PersonFace {
  name: string
  sector: SectorGroup
}

/** Initials in a ring of the sector. Silent: the name always stands beside it in words. */
export function PersonAvatar({ name, sector, size = 'md' }: PersonFace & { size?: 'sm' | 'md' | 'lg' }) {
  return (
    <span className={css.avatar} data-sector={sector} data-size={size} aria-hidden>
      {initials(name)}
    </span>
  )
}

/** Who is on a team: at most `max` faces and the rest as a number; how many they are in one sentence. */
export function Facepile({ people, max = 5 }: { people: readonly PersonFace[]; max?: number }) {
  const { t } = useTranslation('ui')
  return (
    <div>
      <ul className={css.faces} aria-hidden>
        {people.slice(0, max).map((person) => (
          <li key={person.name}>
            <PersonAvatar {...person} />
          </li>
        ))}
        {people.length > max && (
          <li>
            <span className={css.more}>+{people.length - max}</span>
          </li>
        )}
      </ul>
      <span className={text.sr}>{t('people.team', { count: people.length })}</span>
    </div>
  )
}
