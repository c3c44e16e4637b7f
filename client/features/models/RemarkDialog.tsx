import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useModelShown } from './modelContext.ts'
import { useModelAct } from './useModelAct.ts'
import { usePlaceWords } from './usePlaceWords.ts'

/** Stands for the whole model, whose place is the empty one; a list has no empty choice. */
const WHOLE = 'whole'

/** What an institution says of a place in the model. */
export function RemarkDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const { placeWord, places } = usePlaceWords(view.model)
  const [place, setPlace] = useState(path || WHOLE)
  const [text, setText] = useState('')
  const { command, answers } = useModelAct('models.remark', t('remarks.sent'), onClose)
  const errors = useFieldErrors('remark', command.error, {
    path: t('remarks.place'),
    text: t('remarks.text'),
  })
  const send = () => {
    if (!errors.accept(blank({ text }))) return
    command.mutate({ id: view.id, path: place === WHOLE ? '' : place, text }, answers)
  }
  return (
    <FormDialog
      title={t('act.remark')}
      submit={t('remarks.send')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        id={errors.id('path')}
        label={t('remarks.place')}
        searchable
        allowDeselect={false}
        data={places().map((one) => ({ value: one || WHOLE, label: placeWord(one) }))}
        value={place}
        onChange={(value) => value && setPlace(value)}
        error={errors.of('path')}
      />
      <Textarea
        id={errors.id('text')}
        label={t('remarks.text')}
        description={t('remarks.textHint')}
        autosize
        minRows={4}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
