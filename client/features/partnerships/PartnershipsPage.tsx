import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { useModels } from '../models/useModels.ts'
import { inLanguage, modelByRef } from '../workflow/models.ts'
import { ProposeDialog } from './ProposeDialog.tsx'

const MAY_PROPOSE = ['OPS_HEAD', 'PARTNERSHIP_LEADER']
const ONGOING = ['PROPOSED', 'INVITING', 'SIGNING', 'ACTIVE']

/** Partnerships of the institution and its territory; the centre's head may propose the gmina's. */
export function Page() {
  const { t, i18n } = useTranslation('partnerships')
  const { t: term } = useTranslation('vocabulary')
  const { session } = useSession()
  const reply = useOperation('partnerships.list', { limit: '100' })
  const [isProposing, setProposing] = useState(false)
  const rows = reply.data?.data ?? []
  useModels(rows.map(({ model }) => model))
  const { teryt } = session.acting.institution.territory
  const isThere = rows.some(({ territory, state }) => territory.teryt === teryt && ONGOING.includes(state))
  const mayPropose =
    MAY_PROPOSE.includes(session.acting.role) && teryt.length === 7 && reply.data !== undefined && !isThere
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.subtitle')}
        action={
          mayPropose && (
            <Button variant="filled" onClick={() => setProposing(true)}>
              {t('propose.open')}
            </Button>
          )
        }
      />
      {reply.isPending && <SkeletonRows rows={4} />}
      {reply.isError && !reply.data && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('list.empty')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={t('list.title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'where',
              header: t('list.territory'),
              cell: ({ id, territory }) => <Link to={`/partnerships/${id}`}>{territory.name}</Link>,
            },
            {
              key: 'model',
              header: t('list.model'),
              cell: ({ model, territory }) => {
                const found = modelByRef(model, territory.teryt)
                return found
                  ? t('model', {
                      name: inLanguage(found.labels.model, i18n.language),
                      version: model.version,
                    })
                  : model.code
              },
            },
            { key: 'leader', header: t('list.leader'), cell: ({ leader }) => leader.shortName },
            {
              key: 'members',
              header: t('list.members'),
              phone: 'left',
              cell: ({ members }) =>
                t('signedOf', {
                  signed: members.filter(({ signedOn }) => signedOn).length,
                  of: members.length,
                }),
            },
            {
              key: 'state',
              header: t('list.state'),
              phone: 'right',
              cell: ({ state }) => term(`partnershipState.${state}`),
            },
          ]}
        />
      )}
      {isProposing && <ProposeDialog onClose={() => setProposing(false)} />}
    </>
  )
}
