import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { WhyPanel } from './WhyPanel.tsx'

/** Where a notice about a deadline leads for somebody who does not see the case it belongs to. */
export function Page() {
  const { t } = useTranslation('deadlines')
  const { t: ui } = useTranslation('ui')
  const { id = '' } = useParams()
  return (
    <>
      <PageHeader title={ui('why.escalated')} tabTitle={t('page.title')} />
      <WhyPanel key={id} id={id} />
    </>
  )
}
