import { MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  BASIS_TYPES,
  CATEGORIES,
  SECTORS,
  type BasisArticle,
  type BasisType,
  type Sector,
} from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { articlesFor, basisInput, checkBasis, consentInput, emptyBasis, type BasisForm } from './basisForm.ts'
import { CONSENT_TOUCHES } from './touches.ts'
import { useFamily } from './useFamily.ts'

const ORDER: readonly BasisType[] = ['consent', ...BASIS_TYPES.filter((type) => type !== 'consent')]

/** A consent to be signed, or a basis in law, for one or several of the family. */
export function AddBasisDialog({ personIds, onClose }: { personIds: string[]; onClose: () => void }) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const now = useNow()
  const toast = useToast()
  const family = useFamily()
  const [form, setForm] = useState(() => emptyBasis(personIds))
  const request = useCommand('consents.request', CONSENT_TOUCHES)
  const add = useCommand('legalBases.add', CONSENT_TOUCHES)
  const isConsent = form.type === 'consent'
  const command = isConsent ? request : add
  const errors = useFieldErrors('basis', command.error, {
    personIds: t('field.persons'),
    scope: t('field.scope'),
    recipients: t('field.recipients'),
    purpose: t('field.purpose'),
    until: t('field.until'),
    article: t('field.article'),
    articleText: t('field.articleText'),
    impossibleReason: t('field.impossible'),
  })
  const change = (part: Partial<BasisForm>) => setForm({ ...form, ...part })
  const done = {
    onSuccess: () => {
      toast({ text: t(isConsent ? 'requested' : 'added') })
      onClose()
    },
  }
  const send = () => {
    if (!errors.accept(checkBasis(form, warsawDate(now)))) return
    if (isConsent) request.mutate(consentInput(view.id, form), done)
    else add.mutate(basisInput(view.id, form), done)
  }
  return (
    <FormDialog
      title={t('addTitle')}
      submit={t(isConsent ? 'requestSubmit' : 'addSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <FieldGroup legend={t('field.type')}>
        <Radio.Group
          value={form.type}
          onChange={(type) => change({ type: type as BasisType, article: null })}
        >
          <Stack gap={8}>
            {ORDER.map((type) => (
              <Radio key={type} value={type} label={t(`type.${type}`)} description={t(`typeHint.${type}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      <ChoiceGroup
        id={errors.id('personIds')}
        legend={t('field.persons')}
        error={errors.of('personIds')}
        data={family.options}
        value={form.personIds}
        onChange={(chosen) => change({ personIds: chosen })}
      />
      {!isConsent && (
        <>
          <Select
            id={errors.id('article')}
            label={t('field.article')}
            data={articlesFor(form.type).map((one) => ({ value: one, label: term(`basisArticle.${one}`) }))}
            value={form.article}
            onChange={(article) => change({ article: article as BasisArticle | null })}
            error={errors.of('article')}
          />
          {form.article === 'other' && (
            <TextInput
              id={errors.id('articleText')}
              label={t('field.articleText')}
              maxLength={200}
              value={form.articleText}
              onChange={(event) => change({ articleText: event.currentTarget.value })}
              error={errors.of('articleText')}
            />
          )}
        </>
      )}
      <Textarea
        id={errors.id('purpose')}
        label={t('field.purpose')}
        description={t('hint.purpose')}
        autosize
        minRows={2}
        maxLength={500}
        value={form.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
        error={errors.of('purpose')}
      />
      <ChoiceGroup
        id={errors.id('scope')}
        legend={t('field.scope')}
        error={errors.of('scope')}
        data={CATEGORIES.map((one) => ({ value: one, label: term(`category.${one}`) }))}
        value={form.scope}
        onChange={(scope) => change({ scope })}
      />
      <MultiSelect
        id={errors.id('recipients')}
        label={t('field.recipients')}
        description={t('hint.recipients')}
        searchable
        data={SECTORS.map((one) => ({ value: one, label: term(`sector.${one}`) }))}
        value={form.recipients}
        onChange={(recipients) => change({ recipients: recipients as Sector[] })}
        error={errors.of('recipients')}
      />
      <DayInput
        id={errors.id('until')}
        label={<FieldLabel optional>{t('field.until')}</FieldLabel>}
        description={t('hint.until')}
        clearable
        clearButtonProps={{ 'aria-label': t('clearDay') }}
        minDate={warsawDate(now)}
        value={form.until}
        onChange={(until) => change({ until })}
        error={errors.of('until')}
      />
      {!isConsent && (
        <Textarea
          id={errors.id('impossibleReason')}
          label={<FieldLabel optional>{t('field.impossible')}</FieldLabel>}
          description={t('hint.impossible')}
          autosize
          minRows={2}
          maxLength={1000}
          value={form.impossibleReason}
          onChange={(event) => change({ impossibleReason: event.currentTarget.value })}
          error={errors.of('impossibleReason')}
        />
      )}
    </FormDialog>
  )
}
