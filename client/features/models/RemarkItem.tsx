import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModelView } from '../../../shared/contracts/models.ts'
import { IconCircleCheck, IconCircleX } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { usePlaceWords } from './usePlaceWords.ts'

type Remark = ModelView['remarks'][number]

/** A remark with its place, who made it, and the region's answer. `isShort`: beside the place itself. */
export function RemarkItem({ remark, isShort = false }: { remark: Remark; isShort?: boolean }) {
  const { t } = useTranslation('models')
  const { t: ui } = useTranslation('ui')
  const { view, abilities, open } = useModelShown()
  const { placeWord } = usePlaceWords(view.model)
  const now = useNow()
  const { path, by, at, answer, edition } = remark
  const isDrawn = path.startsWith('states.') || path.startsWith('transitions.')
  const words = placeWord(path)
  return (
    <article className={css.remark}>
      {!isShort && (
        <h3>
          {isDrawn ? (
            <Link to={`?at=${encodeURIComponent(path.split('.').slice(0, 2).join('.'))}`}>{words}</Link>
          ) : (
            words
          )}
        </h3>
      )}
      <p>{remark.text}</p>
      <div className={`${text.small} ${text.ink2}`}>
        {t('remarks.by', { name: by.name, institution: by.institution, at: toldTime(ui, new Date(at), now) })}
        {edition < view.edition && ` ${t('remarks.earlier', { edition })}`}
      </div>
      {answer && (
        <div className={css.answer}>
          <Status icon={answer.accepted ? IconCircleCheck : IconCircleX}>
            {t(answer.accepted ? 'remarks.accepted' : 'remarks.declined')}
          </Status>
          <p>{answer.text}</p>
          <div className={`${text.small} ${text.ink2}`}>
            {t('remarks.by', {
              name: answer.by.name,
              institution: answer.by.institution,
              at: toldTime(ui, new Date(answer.at), now),
            })}
          </div>
        </div>
      )}
      {!answer && abilities['answerRemark']?.allowed && (
        <Button
          size="sm"
          mt={8}
          aria-label={t('remarks.answerTo', { name: by.name, place: words })}
          onClick={() => open({ kind: 'answer', remarkId: remark.id })}
        >
          {t('remarks.answer')}
        </Button>
      )}
    </article>
  )
}
