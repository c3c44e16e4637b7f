import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconCircleCheck, IconCircleDashed, IconUserPlus } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { may, useCase } from '../cases/caseContext.ts'
import { CaseInvitations } from '../invitations/CaseInvitations.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

/** The team: who, from where, sees what, has signed or not; then everybody who was asked. */
export function CaseTeam() {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities, own, open } = useCase()
  const [removed, setRemoved] = useState<ParticipantView | null>(null)
  const day = (at: string) => shortDate(warsawDate(new Date(at)), true)
  const columns: Column<ParticipantView>[] = [
    {
      key: 'who',
      header: t('team.who'),
      cell: ({ name, title, sector, institution }) => (
        <>
          <div className={text.medium}>{name}</div>
          <SectorTag sector={sectorGroup(sector)}>{`${title}, ${institution.shortName}`}</SectorTag>
        </>
      ),
    },
    { key: 'role', header: t('team.role'), cell: ({ role }) => term(`caseRole.${role}`) },
    {
      key: 'sees',
      header: t('team.seesHeader'),
      cell: ({ categories }) =>
        categories.map((one) => term(`category.${one}`)).join(', ') || t('team.ownActions'),
    },
    { key: 'from', header: t('team.from'), nowrap: true, phone: 'left', cell: ({ from }) => day(from) },
    {
      key: 'signed',
      header: t('team.confidentiality'),
      nowrap: true,
      phone: 'right',
      cell: ({ confidentialitySignedAt: at, membershipId }) =>
        at ? (
          <Status icon={IconCircleCheck}>{t('team.signed', { date: day(at) })}</Status>
        ) : (
          <>
            <Status icon={IconCircleDashed} tone="amber">
              {t('team.unsigned')}
            </Status>
            {membershipId === own?.membershipId && may(abilities, 'signConfidentiality') && (
              <div>
                <button type="button" className={text.link} onClick={() => open({ kind: 'sign' })}>
                  {t('action.sign')}
                </button>
              </div>
            )}
          </>
        ),
    },
  ]
  if (may(abilities, 'removeParticipant') || own)
    columns.push({
      key: 'act',
      header: <span className={text.sr}>{t('team.acts')}</span>,
      align: 'end',
      cell: (person) => {
        if (person.membershipId === own?.membershipId)
          return (
            may(abilities, 'leave') && (
              <button type="button" className={text.link} onClick={() => open({ kind: 'leave' })}>
                {t('team.leave')}
              </button>
            )
          )
        if (!may(abilities, 'removeParticipant') || person.role === 'COORDINATOR') return null
        return (
          <button
            type="button"
            className={text.link}
            aria-label={t('team.removeLong', { name: person.name })}
            onClick={() => setRemoved(person)}
          >
            {t('team.remove')}
          </button>
        )
      },
    })
  return (
    <>
      <Section
        title={t('team.title')}
        end={
          may(abilities, 'invite') && (
            <Button
              size="sm"
              leftSection={<Icon of={IconUserPlus} />}
              onClick={() => open({ kind: 'invite' })}
            >
              {t('action.invite')}
            </Button>
          )
        }
      >
        <DataTable
          caption={t('team.title')}
          rows={view.team ?? []}
          rowKey={({ id }) => id}
          columns={columns}
        />
      </Section>
      {may(abilities, 'seeInvitations') && <CaseInvitations />}
      {removed && <RemoveDialog person={removed} onClose={() => setRemoved(null)} />}
    </>
  )
}
