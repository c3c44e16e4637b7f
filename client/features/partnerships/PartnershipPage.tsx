import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { partnershipStep } from '../../../shared/domain/partnership.ts'
import { PARTNERSHIP_STATES, sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useOnChange } from '../../api/useLive.ts'
import { StagePath, type Stage } from '../../ui/cases/StagePath.tsx'
import { IconCircleCheck, IconCircleDashed } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { PartnershipFidelity } from '../fidelity/PartnershipFidelity.tsx'
import { OfficeHours } from '../institutions/OfficeHours.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { useModels } from '../models/useModels.ts'
import { inLanguage, modelByRef } from '../workflow/models.ts'
import { ChangeModelDialog } from './ChangeModelDialog.tsx'
import { FormerMembers } from './FormerMembers.tsx'
import { PartnershipMenu } from './PartnershipMenu.tsx'
import { takingPart, useInvitable } from './useInvitable.ts'
import { SignatureDialog } from './SignatureDialog.tsx'

const LOOK_AGAIN_MS = 15_000

/** One partnership: how far it is, under which model, who leads, who has acceded. */
export function Page() {
  const { id = '' } = useParams()
  const reply = useOperation('partnerships.get', { id })
  const { refetch } = reply
  // There is no channel for partnerships; whoever takes part is told by a notification of the main steps.
  useOnChange((change) => {
    if (change.type === 'notification' && change.kind === 'entered') void refetch()
  })
  // Of the single signatures nobody is told, so while they are being gathered the page looks again.
  const state = reply.data?.data.state
  const isGathering = state === 'INVITING' || state === 'SIGNING'
  useEffect(() => {
    if (!isGathering) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refetch()
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isGathering, refetch])
  if (reply.data)
    return (
      <Shown
        partnership={reply.data.data}
        abilities={reply.data.abilities}
        onLookAgain={() => void refetch()}
      />
    )
  if (reply.isError && isGone(reply.error)) return <NoAccess />
  if (reply.isError) return <ErrorState onRetry={() => void reply.refetch()} />
  return <SkeletonRows rows={6} />
}

function stagesOf(
  state: PartnershipView['state'],
  label: (one: PartnershipView['state']) => string,
): Stage[] {
  const now = PARTNERSHIP_STATES.indexOf(state)
  return PARTNERSHIP_STATES.filter((one) => one !== 'ENDED' || state === 'ENDED').map((one, index) => ({
    key: one,
    label: label(one),
    state: index < now ? 'done' : index === now ? 'now' : 'next',
  }))
}

function Shown({
  partnership,
  abilities,
  onLookAgain,
}: {
  partnership: PartnershipView
  abilities: Abilities
  onLookAgain: () => void
}) {
  const { t, i18n } = useTranslation('partnerships')
  const { t: term } = useTranslation('vocabulary')
  const { t: modelWords } = useTranslation('models')
  const { session } = useSession()
  const [dialog, setDialog] = useState<'accede' | 'activate' | null>(null)
  const [isChanging, setChanging] = useState(false)
  const { state, members, leader, territory, authorisation, activatedAt, former, ended } = partnership
  useModels([partnership.model])
  const listed = useOperation('institutions.list', { partnershipId: partnership.id, limit: '100' })
  const offices = new Map(listed.data?.data.map((one) => [one.id, one]))
  const labels = modelByRef(partnership.model, territory.teryt)?.labels
  const mine = members.find(({ institution }) => institution.id === session.acting.institution.id)
  const facts = {
    state,
    leaderInstitutionId: leader.id,
    accededInstitutionIds: members
      .filter(({ signedOn }) => signedOn)
      .map(({ institution }) => institution.id),
    hasAuthorisation: true,
  }
  const mayAccede = may(abilities, 'accede') && mine?.signedOn === null && state !== 'ENDED'
  const mayActivate = may(abilities, 'activate') && (state === 'INVITING' || state === 'SIGNING')
  const mayInvite = may(abilities, 'invite') && state !== 'ENDED'
  const { isNobodyLeft } = useInvitable(territory.teryt, takingPart(partnership), mayInvite)
  const isReady = partnershipStep(facts, { type: 'activate' }).ok
  return (
    <>
      <PageHeader
        title={t('page.title', { name: territory.name })}
        crumbs={[{ label: t('list.title'), href: '/partnerships' }, { label: territory.name }]}
        aside={
          <PartnershipMenu partnership={partnership} abilities={abilities} isNobodyLeft={isNobodyLeft} />
        }
        action={
          mayAccede ? (
            <Button variant="filled" onClick={() => setDialog('accede')}>
              {t('accede.open')}
            </Button>
          ) : (
            mayActivate && (
              <Button
                variant="filled"
                aria-disabled={!isReady || undefined}
                onClick={() => {
                  // The missing signature may have come since.
                  if (!isReady) onLookAgain()
                  setDialog('activate')
                }}
              >
                {t('activate.open')}
              </Button>
            )
          )
        }
      />
      <StagePath stages={stagesOf(state, (one) => term(`partnershipState.${one}`))} />
      <Section title={t('page.facts')}>
        <div className={css.facts}>
          <KeyValue
            rows={[
              {
                key: 'model',
                label: t('list.model'),
                value: (
                  <>
                    {labels
                      ? t('model', {
                          name: inLanguage(labels.model, i18n.language),
                          version: partnership.model.version,
                        })
                      : partnership.model.code}
                    {may(abilities, 'changeModel') && state !== 'ENDED' && (
                      <>
                        {' '}
                        <button type="button" className={text.link} onClick={() => setChanging(true)}>
                          {modelWords('partnership.open')}
                        </button>
                      </>
                    )}
                  </>
                ),
              },
              ...(labels
                ? [
                    {
                      key: 'name',
                      label: t('page.name'),
                      value: inLanguage(labels.partnership, i18n.language),
                    },
                  ]
                : []),
              { key: 'leader', label: t('list.leader'), value: leader.name },
              ...(members.some(({ institution }) => institution.id === leader.id)
                ? []
                : [
                    {
                      key: 'hours',
                      label: t('hours.ofLeader'),
                      value: <OfficeHours institution={offices.get(leader.id)} />,
                    },
                  ]),
              {
                key: 'by',
                label: t('page.authorisation'),
                value: authorisation
                  ? t('page.authorised', { by: authorisation.by, date: shortDate(authorisation.on, true) })
                  : t('page.notYet'),
              },
              {
                key: 'active',
                label: t('page.activated'),
                value: activatedAt ? shortDate(warsawDate(new Date(activatedAt)), true) : t('page.notYet'),
              },
              ...(ended
                ? [
                    {
                      key: 'ended',
                      label: t('page.ended'),
                      value: (
                        <>
                          {t('page.endedBy', { date: shortDate(ended.on, true), name: ended.by })}
                          <div>{ended.reason}</div>
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      </Section>
      <Section
        title={t('page.members')}
        end={t('signedOf', { signed: facts.accededInstitutionIds.length, of: members.length })}
      >
        <DataTable
          caption={t('page.members')}
          rows={members}
          rowKey={({ institution }) => institution.id}
          columns={[
            {
              key: 'who',
              header: t('page.institution'),
              cell: ({ institution }) => (
                <>
                  <div>{institution.name}</div>
                  <SectorTag sector={sectorGroup(institution.sector)}>
                    {term(`sector.${institution.sector}`)}
                  </SectorTag>
                </>
              ),
            },
            {
              key: 'signed',
              header: t('page.accession'),
              phone: 'left',
              cell: ({ signedOn }) =>
                signedOn ? (
                  <Status icon={IconCircleCheck}>{shortDate(signedOn, true)}</Status>
                ) : (
                  <Status icon={IconCircleDashed} tone="amber">
                    {t('page.unsigned')}
                  </Status>
                ),
            },
            {
              key: 'hours',
              header: t('hours.title'),
              phone: 'line',
              cell: ({ institution }) => <OfficeHours institution={offices.get(institution.id)} />,
            },
            {
              key: 'signatory',
              header: t('page.signatory'),
              phone: 'right',
              cell: ({ signatory }) => signatory ?? <span className={text.desk}>–</span>,
            },
          ]}
        />
        {mayInvite && isNobodyLeft && <CalmLine>{t('propose.nobody')}</CalmLine>}
      </Section>
      <FormerMembers former={former} />
      {isChanging && <ChangeModelDialog partnership={partnership} onClose={() => setChanging(false)} />}
      {state === 'ACTIVE' && (
        <PartnershipFidelity
          partnershipId={partnership.id}
          leaderId={leader.id}
          nextCheckAt={partnership.nextCheckAt ?? null}
        />
      )}
      {dialog && (
        <SignatureDialog
          partnership={partnership}
          mode={dialog}
          isReady={isReady}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
