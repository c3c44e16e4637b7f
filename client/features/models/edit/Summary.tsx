import { useTranslation } from 'react-i18next'
import text from '../../../ui/text.module.css'
import { usePlaceWords } from '../usePlaceWords.ts'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'

/** Everything wrong, each a way to its field. Not taking the focus: it changes while somebody writes. */
export function Summary() {
  const { t } = useTranslation('models')
  const { json, errors, goTo } = useEdit()
  const { placeWord } = usePlaceWords(json)
  if (errors.length === 0) return null
  return (
    <section className={css.summary} aria-label={t('edit.summary', { count: errors.length })} tabIndex={0}>
      <h2>{t('edit.summary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ path, code, message }, index) => (
          <li key={`${path}-${index}`}>
            <button type="button" className={text.link} onClick={() => goTo(path)}>
              {placeWord(path)}
            </button>
            : {t(`error.${code}`, { message })}
          </li>
        ))}
      </ul>
    </section>
  )
}
