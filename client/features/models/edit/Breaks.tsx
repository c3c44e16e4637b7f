import { useTranslation } from 'react-i18next'
import { SkeletonRows } from '../../../ui/states/Skeleton.tsx'
import { Callout } from '../../../ui/states/States.tsx'
import { usePlaceWords } from '../usePlaceWords.ts'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import type { Json } from './place.ts'
import { useChecked } from './useChecked.ts'

/** What would be wrong with the text that is not wrong now, before it is done. */
export function Breaks({ next }: { next: Json }) {
  const { t } = useTranslation('models')
  const { json, errors } = useEdit()
  const { placeWord } = usePlaceWords(json)
  const found = useChecked(next, null)
  if (!found) return <SkeletonRows rows={1} />
  const known = new Set(errors.map(({ path, code }) => `${path} ${code}`))
  const fresh = found.filter(({ path, code }) => !known.has(`${path} ${code}`))
  return (
    <div role="status">
      {fresh.length === 0 ? (
        <p>{t('edit.breaksNothing')}</p>
      ) : (
        <Callout tone="amber">
          <p>{t('edit.breaks', { count: fresh.length })}</p>
          <ul className={css.plain}>
            {fresh.map(({ path, code, message }) => (
              <li key={`${path} ${code}`}>
                {placeWord(path)}: {t(`error.${code}`, { message })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <p className={css.after}>{t('edit.canUndo')}</p>
    </div>
  )
}
