import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { Conflict } from '../forms/Conflict.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Progress, Wanted } from './useProgress.ts'

type End = 'DONE' | 'FAILED' | 'CANCELLED'
const isEnd = (status: ActionStatus): status is End => ['DONE', 'FAILED', 'CANCELLED'].includes(status)

function Sides({ action, wanted, progress }: { action: ActionView; wanted: Wanted; progress: Progress }) {
  const { t } = useTranslation('myActions')
  const { t: words } = useTranslation('vocabulary')
  const side = (status: ActionStatus, result: string | null) => {
    const said = words(`actionStatus.${status}`)
    return result?.trim() ? t('version', { status: said, result }) : t('versionBare', { status: said })
  }
  return (
    <Conflict
      theirs={side(action.status, action.result)}
      yours={side(wanted.status, wanted.result)}
      busy={progress.isPending}
      onKeepYours={() => progress.save(action, wanted)}
      onTakeTheirs={progress.close}
    />
  )
}

/** Ends an action with its result, or settles whose version of it stays. */
export function FinishDialog({ action, progress }: { action: ActionView; progress: Progress }) {
  const { t } = useTranslation('myActions')
  const { wanted, isConflict, error } = progress
  if (!wanted || (!isEnd(wanted.status) && !error)) return null
  const end = isEnd(wanted.status) ? wanted.status : null
  return (
    <FormDialog
      title={end ? t(`dialog.title.${end}`) : t('column.acts')}
      under={action.title}
      submit={end ? t(`dialog.submit.${end}`) : t(`to.${wanted.status}`)}
      busy={progress.isPending}
      problem={isConflict ? null : error}
      width={isConflict ? 720 : 500}
      onSubmit={() => progress.save(action, wanted)}
      onClose={progress.close}
    >
      {isConflict && <Sides action={action} wanted={wanted} progress={progress} />}
      {end && (
        <Textarea
          data-autofocus
          label={<FieldLabel optional>{t('dialog.result')}</FieldLabel>}
          description={t('dialog.resultHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={wanted.result}
          onChange={(event) => progress.setWanted({ ...wanted, result: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  )
}
