import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MEETING_MODES, type MeetingMode } from '../../../shared/domain/vocabulary.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useFamily } from '../consents/useFamily.ts'
import { Callout } from '../../ui/states/States.tsx'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { idsOf, joined, LENGTHS, type MeetingForm } from './meetingForm.ts'
import { untold } from './untold.ts'

/** Inputs of a meeting: when, how long, where or by which link, about what, and who is asked to come. */
export function MeetingFields({
  value,
  onChange,
  errorOf,
  id,
  former = [],
}: {
  value: MeetingForm
  onChange: (next: MeetingForm) => void
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
  /** Asked before, but no longer in the team. */
  former?: readonly { value: string; label: string }[]
}) {
  const { t } = useTranslation('meetings')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const { options } = useFamily()
  const change = (part: Partial<MeetingForm>) => onChange({ ...value, ...part })
  const team = (view.team ?? []).map(({ membershipId, name, title }) => ({
    value: membershipId,
    label: `${name}, ${title}`,
  }))
  const notTold = untold({
    participants: idsOf(value.participants),
    family: idsOf(value.family).length,
    team: view.team ?? [],
    former,
  })
  const lengths = LENGTHS.includes(value.minutesLong as '60') ? LENGTHS : [value.minutesLong, ...LENGTHS]
  return (
    <>
      <div className={css.pair}>
        <DayInput
          id={id('day')}
          label={t('field.day')}
          value={value.day}
          onChange={(day) => change({ day })}
          error={errorOf('day') ?? errorOf('at')}
        />
        <TextInput
          id={id('time')}
          label={t('field.time')}
          placeholder="13:30"
          autoComplete="off"
          maxLength={5}
          value={value.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
          error={errorOf('time')}
        />
      </div>
      <Select
        label={t('field.length')}
        allowDeselect={false}
        data={lengths.map((one) => ({ value: one, label: t('long', { count: Number(one) }) }))}
        value={value.minutesLong}
        onChange={(minutesLong) => minutesLong && change({ minutesLong })}
      />
      <FieldGroup legend={t('field.mode')}>
        <Radio.Group value={value.mode} onChange={(mode) => change({ mode: mode as MeetingMode })}>
          <Stack gap={8}>
            {MEETING_MODES.map((mode) => (
              <Radio key={mode} value={mode} label={term(`meetingMode.${mode}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      {value.mode !== 'remote' && (
        <TextInput
          id={id('place')}
          label={t('field.place')}
          maxLength={200}
          value={value.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
          error={errorOf('place')}
        />
      )}
      {value.mode !== 'onsite' && (
        <TextInput
          id={id('link')}
          label={<FieldLabel optional>{t('field.link')}</FieldLabel>}
          description={t('hint.link')}
          maxLength={500}
          value={value.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
          error={errorOf('link')}
        />
      )}
      <Textarea
        id={id('agenda')}
        label={<FieldLabel optional>{t('field.agenda')}</FieldLabel>}
        description={t('hint.agenda')}
        autosize
        minRows={3}
        maxLength={9000}
        value={value.agenda}
        onChange={(event) => change({ agenda: event.currentTarget.value })}
        error={errorOf('agenda')}
      />
      <ChoiceGroup
        id={id('participants')}
        legend={t('field.participants')}
        hint={t('hint.participants')}
        error={errorOf('participants')}
        data={[...team, ...former]}
        value={idsOf(value.participants)}
        onChange={(ids) => change({ participants: joined(ids) })}
      />
      {options.length > 0 && (
        <ChoiceGroup
          id={id('family')}
          legend={<FieldLabel optional>{t('field.family')}</FieldLabel>}
          error={errorOf('family')}
          data={options}
          value={idsOf(value.family)}
          onChange={(ids) => change({ family: joined(ids) })}
        />
      )}
      {(notTold.names.length > 0 || notTold.family) && (
        <Callout tone="amber">
          {notTold.names.length > 0 && <p>{t('untold', { who: notTold.names.join(', ') })}</p>}
          {notTold.family && <p>{t('untoldFamily')}</p>}
        </Callout>
      )}
    </>
  )
}
