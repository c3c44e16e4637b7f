import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTICE_CHANNELS, type NoticeChannel } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { CONSENT_TOUCHES } from './touches.ts'
import { useFamily } from './useFamily.ts'

/** The information notice: handed over how and when, or put off and why. */
export function NoticeDialog({ personIds, onClose }: { personIds: string[]; onClose: () => void }) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const now = useNow()
  const toast = useToast()
  const family = useFamily()
  const today = warsawDate(now)
  const [chosen, setChosen] = useState(personIds)
  const [way, setWay] = useState<'delivered' | 'deferred'>('delivered')
  const [channel, setChannel] = useState<NoticeChannel>('inPerson')
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const command = useCommand('infoNotices.add', CONSENT_TOUCHES)
  const errors = useFieldErrors('notice', command.error, {
    personIds: t('field.persons'),
    'delivered.on': t('field.deliveredOn'),
    deferralReason: t('field.deferral'),
  })
  const send = () => {
    const found: Record<string, string> = {}
    if (chosen.length === 0) found['personIds'] = 'required'
    if (way === 'delivered' && !on) found['delivered.on'] = 'required'
    else if (way === 'delivered' && on && on > today) found['delivered.on'] = 'future'
    if (way === 'deferred' && !reason.trim()) found['deferralReason'] = 'required'
    if (!errors.accept(found)) return
    command.mutate(
      {
        caseId: view.id,
        personIds: chosen,
        ...(way === 'delivered' && on ? { delivered: { channel, on } } : { deferralReason: reason.trim() }),
      },
      {
        onSuccess: () => {
          toast({ text: t('noticed') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('noticeTitle')}
      submit={t('noticeSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <ChoiceGroup
        id={errors.id('personIds')}
        legend={t('field.persons')}
        error={errors.of('personIds')}
        data={family.options}
        value={chosen}
        onChange={setChosen}
      />
      <FieldGroup legend={t('field.notice')}>
        <Radio.Group value={way} onChange={(next) => setWay(next as typeof way)}>
          <Stack gap={8}>
            <Radio value="delivered" label={t('notice.handed')} />
            <Radio value="deferred" label={t('notice.putOff')} description={t('hint.putOff')} />
          </Stack>
        </Radio.Group>
      </FieldGroup>
      {way === 'delivered' ? (
        <>
          <Select
            label={t('field.channel')}
            allowDeselect={false}
            data={NOTICE_CHANNELS.map((one) => ({ value: one, label: term(`noticeChannel.${one}`) }))}
            value={channel}
            onChange={(next) => next && setChannel(next as NoticeChannel)}
          />
          <DayInput
            id={errors.id('delivered.on')}
            label={t('field.deliveredOn')}
            maxDate={today}
            value={on}
            onChange={setOn}
            error={errors.of('delivered.on')}
          />
        </>
      ) : (
        <Textarea
          id={errors.id('deferralReason')}
          label={t('field.deferral')}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.of('deferralReason')}
        />
      )}
    </FormDialog>
  )
}
