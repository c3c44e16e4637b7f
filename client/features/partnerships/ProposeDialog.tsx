import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useVersionsOffered } from '../models/useVersionsInForce.ts'
import { inLanguage, refName } from '../workflow/models.ts'
import { InstitutionChoice } from './InstitutionChoice.tsx'

/** Proposing the gmina's partnership: under which model, with whom. */
export function ProposeDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('partnerships')
  const { session } = useSession()
  const navigate = useNavigate()
  const { id: ownId, territory } = session.acting.institution
  const [version, setVersion] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand('partnerships.propose', { touches: ['partnerships.list'] })
  const errors = useFieldErrors('propose', command.error, {
    model: t('list.model'),
    institutionIds: t('propose.whom'),
  })
  const offered = useVersionsOffered(territory.teryt)
  const send = () => {
    const found: Record<string, string> = {}
    const model = offered.find((row) => refName(row.ref) === version)
    if (!model) found['model'] = 'required'
    if (chosen.size === 0) found['institutionIds'] = 'required'
    if (!errors.accept(found) || !model) return
    command.mutate(
      {
        teryt: territory.teryt,
        model: model.ref,
        institutionIds: [...chosen],
      },
      { onSuccess: (reply) => void navigate(`/partnerships/${reply.data.id}`) },
    )
  }
  return (
    <FormDialog
      title={t('propose.title', { name: territory.name })}
      submit={t('propose.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        id={errors.id('model')}
        label={t('list.model')}
        description={t('propose.modelHint')}
        data={offered.map(({ ref, name, voivodeship, changelog }) => ({
          value: refName(ref),
          label: [
            t('model', { name: inLanguage(name, i18n.language), version: ref.version }),
            voivodeship === null ? t('propose.common') : changelog,
          ]
            .filter(Boolean)
            .join(': '),
        }))}
        value={version}
        onChange={setVersion}
        error={errors.of('model')}
      />
      <InstitutionChoice
        id={errors.id('institutionIds')}
        teryt={territory.teryt}
        without={[ownId]}
        chosen={chosen}
        error={errors.of('institutionIds')}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
