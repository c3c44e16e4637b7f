import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { DECLINE_REASONS, type DeclineReason } from '../../../shared/domain/vocabulary.ts'
import { keyOf, useCommand, useOperation } from '../../api/hooks.ts'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'

/** Declining with a reason; proposing another institution is declining with a better address. */
export function DeclineDialog({
  invitation,
  proposes,
  isSettling,
  onClose,
}: {
  invitation: InvitationView
  proposes: boolean
  /** As when accepting. */
  isSettling: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const client = useQueryClient()
  const toast = useToast()
  const [reason, setReason] = useState<DeclineReason | null>(proposes ? 'otherUnit' : null)
  const [words, setWords] = useState('')
  const [institutionId, setInstitutionId] = useState<string | null>(null)
  const [wanted, setWanted] = useState('')
  const [asked] = useDebouncedValue(wanted.trim(), 300)
  const found = useOperation(
    'institutions.list',
    { ...(asked ? { q: asked } : {}), limit: '30' },
    { keepPrevious: true },
  )
  const command = useCommand('invitations.decline', { touches: ['invitations.list'] })
  const errors = useFieldErrors('decline', command.error, {
    reason: t('decline.reason'),
    text: t('decline.text'),
    proposedInstitutionId: t('decline.institution'),
  })
  const send = () => {
    const codes: Record<string, string> = {}
    if (!reason) codes['reason'] = 'required'
    if (reason === 'other' && !words.trim()) codes['text'] = 'required'
    if (proposes && !institutionId) codes['proposedInstitutionId'] = 'required'
    if (!errors.accept(codes) || !reason) return
    command.mutate(
      {
        id: invitation.id,
        version: invitation.version,
        reason,
        ...(words.trim() ? { text: words.trim() } : {}),
        ...(institutionId ? { proposedInstitutionId: institutionId } : {}),
      },
      {
        onSuccess: (reply) => {
          client.setQueryData(keyOf('invitations.get', { id: invitation.id }), reply)
          toast({ text: t('decline.done') })
          onClose()
        },
      },
    )
  }
  const institutions = (found.data?.data ?? []).filter(({ id }) => id !== invitation.institution.id)
  return (
    <FormDialog
      title={proposes ? t('decline.proposeTitle') : t('decline.title')}
      submit={proposes ? t('decline.proposeSubmit') : t('decline.submit')}
      busy={command.isPending || isSettling}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        id={errors.id('proposedInstitutionId')}
        label={
          proposes ? t('decline.institution') : <FieldLabel optional>{t('decline.institution')}</FieldLabel>
        }
        description={t('decline.institutionHint')}
        searchable
        clearable
        nothingFoundMessage={t('decline.nothing')}
        filter={({ options }) => options}
        data={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        searchValue={wanted}
        onSearchChange={setWanted}
        value={institutionId}
        onChange={setInstitutionId}
        error={errors.of('proposedInstitutionId')}
      />
      <FieldGroup legend={t('decline.reason')} error={errors.of('reason')}>
        <Radio.Group value={reason} onChange={(value) => setReason(value as DeclineReason)}>
          <Stack gap={8} id={errors.id('reason')} tabIndex={-1}>
            {DECLINE_REASONS.map((one) => (
              <Radio key={one} value={one} label={term(`declineReason.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      <Textarea
        id={errors.id('text')}
        label={<FieldLabel optional={reason !== 'other'}>{t('decline.text')}</FieldLabel>}
        description={t('decline.textHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
