import { useTranslation } from 'react-i18next'
import type { ModelRowView } from '../../../shared/contracts/models.ts'
import type { ModelStatus } from '../../../shared/workflow/model.ts'
import type { IconShape } from '../../ui/Icon.tsx'
import { IconCertificate, IconCircleCheck, IconCircleX, IconMessage, IconPencil } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import { shortDate } from '../../ui/time/dates.ts'

const SIGN: Record<ModelStatus, IconShape> = {
  draft: IconPencil,
  consultation: IconMessage,
  recommended: IconCircleCheck,
  published: IconCertificate,
  retired: IconCircleX,
}

/** Where a version stands in its life, with the day until which remarks are taken. */
export function StatusOfModel({
  row: { status, consultation, errorCount },
}: {
  row: Pick<ModelRowView, 'status' | 'consultation' | 'errorCount'>
}) {
  const { t } = useTranslation('models')
  const isAsked = status === 'consultation' && consultation
  return (
    <Status icon={SIGN[status]} tone={errorCount > 0 ? 'amber' : 'plain'}>
      {isAsked ? t('statusUntil', { date: shortDate(consultation.to) }) : t(`status.${status}`)}
      {errorCount > 0 && `, ${t('errorCount', { count: errorCount })}`}
    </Status>
  )
}
