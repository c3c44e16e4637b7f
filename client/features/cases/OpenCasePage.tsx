import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/hooks.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, ErrorState } from '../../ui/states/States.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { OpeningFormView } from './OpeningFormView.tsx'

const OPENS = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT']
const SIGNALS = ['MEMBER', 'OPS_HEAD', 'PCPR_LEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT']

/** Staff of the centre open a case of their gmina; every other institution of a partnership signals a family to it. */
export function Page() {
  const { t } = useTranslation('case')
  const { session } = useSession()
  const { role, institution } = session.acting
  const isCentre = institution.sector === 'OPS' || institution.sector === 'CUS'
  const opens = isCentre && OPENS.includes(role)
  const partnerships = useOperation('partnerships.list', { state: 'ACTIVE', limit: '100' })
  if (!opens && !SIGNALS.includes(role)) return <NoAccess />
  const active = partnerships.data?.data ?? []
  // The institution signals where it has acceded itself.
  const gminas = opens
    ? [institution.territory]
    : active
        .filter(
          ({ leader, members }) =>
            leader.id === institution.id ||
            members.some((member) => member.institution.id === institution.id && member.signedOn),
        )
        .map(({ territory }) => territory)
  const isCovered = active.some(({ territory }) => territory.teryt === institution.territory.teryt)
  return (
    <>
      <PageHeader
        title={opens ? t('opening.titleOpen') : t('opening.titleSignal')}
        subtitle={opens ? t('opening.subtitleOpen', { name: institution.name }) : t('opening.subtitleSignal')}
        crumbs={[{ label: t('crumb'), href: '/cases' }, { label: t('opening.crumb') }]}
      />
      {partnerships.isPending && <SkeletonRows rows={8} />}
      {partnerships.isError && <ErrorState onRetry={() => void partnerships.refetch()} />}
      {partnerships.data &&
        (gminas.length === 0 ? (
          <Callout tone="amber">{t('opening.noPartnership')}</Callout>
        ) : (
          <OpeningFormView opens={opens} gminas={gminas} needsBasis={opens && !isCovered} />
        ))}
    </>
  )
}
