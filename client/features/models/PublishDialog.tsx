import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/hooks.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import text from '../../ui/text.module.css'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useCellWords } from '../../ui/lists/useCellWords.ts'
import { useModelShown } from './modelContext.ts'
import { useModelAct } from './useModelAct.ts'
import { useTally } from './useTally.ts'

/** What publishing means for running cases, before it is done; nothing moves by itself. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const preview = useOperation('models.preview', { model: view.id })
  const { command, answers } = useModelAct('models.publish', t('publish.done'), onClose)
  const found = preview.data?.data
  const tally = useTally()
  const cell = useCellWords()
  return (
    <FormDialog
      title={t('publish.title')}
      submit={t('act.publish')}
      busy={command.isPending}
      problem={command.error}
      width={500}
      onSubmit={() => command.mutate({ id: view.id, version: view.version }, answers)}
      onClose={onClose}
    >
      <p>{t('publish.text')}</p>
      {preview.isPending && <SkeletonRows rows={2} />}
      {found && (
        <p>
          <b>{tally(found)[0]}</b> {tally(found)[1]}
        </p>
      )}
      {found && found.blockedReasons.length > 0 && (
        <ul className={text.ink2}>
          {found.blockedReasons.map(({ reason, count }) => (
            <li key={reason}>
              {t(`blocked.${reason}`)} ({cell(count)})
            </li>
          ))}
        </ul>
      )}
      <p className={text.ink2}>{t('publish.after')}</p>
    </FormDialog>
  )
}
