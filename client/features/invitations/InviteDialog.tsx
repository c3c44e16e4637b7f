import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerDueAt } from '../../../shared/domain/invitation.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { defaultCategories } from '../../../shared/permissions/fieldPolicy.ts'
import { useCommand } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconArrowLeft } from '../../ui/icons.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { modelOfCase } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'
import { beyondUsual } from './grant.ts'
import { InviteCheck } from './InviteCheck.tsx'
import { InviteScope } from './InviteScope.tsx'
import type { InviteForm } from './inviteForm.ts'
import { InviteWhom } from './InviteWhom.tsx'

const EMPTY: InviteForm = {
  institution: null,
  person: null,
  askedRole: 'teamMember',
  purpose: '',
  categories: [],
  basis: '',
}

/** Inviting in three steps: whom and why, what they will see, check and send. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('invitations')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  const { duration } = useStepWords()
  const now = useNow()
  const toast = useToast()
  const [step, setStep] = useState(0)
  const [form, setForm] = useState(EMPTY)
  const [isAdding, setAdding] = useState(false)
  const command = useCommand('invitations.send', { touches: ['invitations.list', 'cases.timeline'] })
  const errors = useFieldErrors('invite', command.error, {
    institutionId: t('invite.institution'),
    purpose: t('invite.purpose'),
    extraBasis: t('invite.basis'),
    categories: t('scope.title'),
    membershipId: t('invite.person'),
  })
  const answerTime = modelOfCase(view)?.invitationAnswer
  const due = answerDueAt(now, { answerTime, isUrgent: view.urgent })
  const time = answerTime ? duration((view.urgent && answerTime.urgent) || answerTime) : ''
  const { institution, person } = form

  const change = (part: Partial<InviteForm>) =>
    setForm((former) => {
      const next = { ...former, ...part }
      if (part.institution && part.institution.id !== former.institution?.id)
        return {
          ...next,
          person: null,
          basis: '',
          categories: [...defaultCategories(part.institution.sector)],
        }
      return next
    })
  const check = (): boolean => {
    const found: Record<string, string> = {}
    if (step === 0) {
      if (!institution) found['institutionId'] = 'required'
      if (!form.purpose.trim()) found['purpose'] = 'required'
    }
    const beyond = institution ? beyondUsual(institution.sector, form.categories) : []
    if (step > 0 && beyond.length > 0 && !form.basis.trim()) found['extraBasis'] = 'required'
    return errors.accept(found)
  }
  const send = () => {
    if (!institution || !check()) return
    command.mutate(
      {
        caseId: view.id,
        institutionId: institution.id,
        purpose: form.purpose.trim(),
        askedRole: form.askedRole,
        categories: form.categories,
        ...(person ? { membershipId: person.membershipId } : {}),
        ...(form.basis.trim() ? { extraBasis: form.basis.trim() } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('invite.sent', { name: institution.shortName }) })
          onClose()
        },
      },
    )
  }
  const steps = [t('invite.step.whom'), t('invite.step.scope'), t('invite.step.check')]
  const part = { form, change, errors }
  return (
    <Dialog
      opened
      // Escape is heard by both dialogs and meant for the upper one.
      onClose={isAdding ? () => undefined : onClose}
      width={1120}
      bare={step === 1}
      keepOnOutsideClick
      title={
        institution
          ? t('invite.titleWhom', { name: person?.name ?? institution.shortName })
          : t('invite.title')
      }
      under={
        institution && (
          <SectorTag sector={sectorGroup(institution.sector)}>
            {person ? `${person.title}, ${institution.name}` : institution.name}
          </SectorTag>
        )
      }
      steps={steps}
      step={step}
      back={
        step > 0 ? (
          <Button
            variant="subtle"
            leftSection={<Icon of={IconArrowLeft} />}
            onClick={() => {
              errors.accept({})
              command.reset()
              setStep(step - 1)
            }}
          >
            {t('invite.back')}
          </Button>
        ) : null
      }
      note={t('invite.due', { time, date: weekdayDateTime(ui, due, true) })}
      primary={
        step < 2 ? (
          <Button variant="filled" onClick={() => check() && setStep(step + 1)}>
            {step === 0 ? t('invite.next.scope') : t('invite.next.check')}
          </Button>
        ) : (
          <Button variant="filled" loading={command.isPending} onClick={send}>
            {t('invite.send')}
          </Button>
        )
      }
    >
      {step === 0 && <InviteWhom {...part} />}
      {step === 1 && institution && <InviteScope {...part} institution={institution} dueAt={due} />}
      {step === 2 && institution && (
        <InviteCheck
          form={form}
          institution={institution}
          dueAt={due}
          problem={command.error}
          errors={errors}
          isAdding={isAdding}
          onAdd={(next) => {
            setAdding(next)
            // What was refused may be tried again.
            if (!next) command.reset()
          }}
        />
      )}
    </Dialog>
  )
}
