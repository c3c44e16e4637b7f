import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModelView } from '../../../shared/contracts/models.ts'
import { usePlaceWords } from './usePlaceWords.ts'
import css from './models.module.css'

/** What keeps a draft from being used, each with the way to its place in the form. */
export function ErrorList({ view }: { view: Pick<ModelView, 'id' | 'errors' | 'model'> }) {
  const { t } = useTranslation('models')
  const { placeWord } = usePlaceWords(view.model)
  return (
    <ul className={css.errors}>
      {view.errors.map(({ path, code, message }, index) => (
        <li key={`${path}-${index}`}>
          <Link to={`/models/${view.id}/edit?at=${encodeURIComponent(path)}`}>{placeWord(path)}</Link>:{' '}
          {t(`error.${code}`, { message })}
        </li>
      ))}
    </ul>
  )
}
