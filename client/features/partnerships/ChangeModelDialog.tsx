import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useVersionsInForce } from '../models/useVersionsInForce.ts'
import { inLanguage } from '../workflow/models.ts'

/** Under which version of its model the partnership begins new cases. */
export function ChangeModelDialog({
  partnership,
  onClose,
}: {
  partnership: PartnershipView
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('models')
  const toast = useToast()
  const { id, model, territory } = partnership
  const version = useAtOpening(partnership.version)
  const others = useVersionsInForce(model.code, territory.teryt).filter(
    ({ ref }) => ref.version !== model.version,
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const command = useCommand('partnerships.changeModel', {
    touches: ['partnerships.get', 'partnerships.list'],
  })
  const errors = useFieldErrors('change-model', command.error, { model: t('partnership.version') })
  const send = () => {
    if (!errors.accept(blank({ model: chosen })) || !chosen) return
    command.mutate(
      { id, version, model: { code: model.code, version: Number(chosen) } },
      {
        onSuccess: () => {
          toast({ text: t('partnership.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('partnership.title')}
      submit={t('partnership.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('partnership.text')}</p>
      {others.length === 0 ? (
        <p>{t('partnership.only')}</p>
      ) : (
        <Select
          id={errors.id('model')}
          label={t('partnership.version')}
          data={others.map(({ ref, name, changelog }) => ({
            value: String(ref.version),
            label: `${t('versionTitle', { model: inLanguage(name, i18n.language), version: ref.version })}${changelog ? `: ${changelog}` : ''}`,
          }))}
          value={chosen}
          onChange={setChosen}
          error={errors.of('model')}
        />
      )}
    </FormDialog>
  )
}
