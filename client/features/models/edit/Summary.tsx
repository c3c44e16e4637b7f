import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import text from '../../../ui/text.module.css'
import { usePlaceWords } from '../usePlaceWords.ts'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { inputId } from './place.ts'
import { addressOf, formOf } from './parts.ts'

/** Focuses the input of a place, or of the nearest place around it that has one. */
function focusOn(place: string): void {
  for (let at = place; at !== ''; at = at.split('.').slice(0, -1).join('.')) {
    const found = document.getElementById(inputId(at))
    if (found) return found.focus()
  }
}

/** Everything wrong, each a way to its field. Not taking the focus: it changes while somebody writes. */
export function Summary() {
  const { t } = useTranslation('models')
  const { json, errors } = useEdit()
  const { placeWord } = usePlaceWords(json)
  const [, setParams] = useSearchParams()
  if (errors.length === 0) return null
  return (
    <section className={css.summary} aria-label={t('edit.summary', { count: errors.length })} tabIndex={0}>
      <h2>{t('edit.summary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ path, code, message }, index) => (
          <li key={`${path}-${index}`}>
            <button
              type="button"
              className={text.link}
              onClick={() => {
                setParams({ at: addressOf(formOf(path)) }, { replace: true, preventScrollReset: true })
                // The other form has to be there before its field can be reached.
                setTimeout(() => focusOn(path), 50)
              }}
            >
              {placeWord(path)}
            </button>
            : {t(`error.${code}`, { message })}
          </li>
        ))}
      </ul>
    </section>
  )
}
