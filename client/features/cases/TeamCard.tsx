import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconHourglass, IconUserPlus } from '../../ui/icons.ts'
import { Section } from '../../ui/page/Section.tsx'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import { SectorIcon, SectorTag } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'

/** Who works around the family and what each of them sees; whom the team still waits for. */
export function TeamCard({ team }: { team: readonly ParticipantView[] }) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities, base, open } = useCase()
  const seesInvitations = may(abilities, 'seeInvitations')
  const asked = useOperation(
    'invitations.list',
    { caseId: view.id, state: 'SENT' },
    { enabled: seesInvitations },
  )
  const sees = ({ categories }: ParticipantView) =>
    categories.map((category) => term(`category.${category}`)).join(', ') || t('team.ownActions')
  return (
    <Section title={t('team.title')} end={<Link to={`${base}/team`}>{t('team.whoSees')}</Link>}>
      <ul className={css.list}>
        {team.map((person) => (
          <li key={person.id} className={css.person}>
            <PersonAvatar name={person.name} sector={sectorGroup(person.sector)} />
            <div>
              <div className={text.medium}>{person.name}</div>
              <SectorTag sector={sectorGroup(person.sector)}>
                {person.role === 'COORDINATOR' || person.role === 'DEPUTY'
                  ? term(`caseRole.${person.role}`)
                  : person.title}
              </SectorTag>
              <div className={`${text.small} ${text.ink3}`}>{t('team.sees', { what: sees(person) })}</div>
            </div>
          </li>
        ))}
        {asked.data?.data.map((one) => (
          <li key={one.id} className={css.person}>
            <SectorIcon sector={sectorGroup(one.institution.sector)} icon={IconHourglass} outline />
            <div>
              <div className={text.medium}>{one.institution.shortName}</div>
              <div className={`${text.small} ${text.ink3}`}>
                {t(one.seenAt ? 'team.askedSeen' : 'team.asked', {
                  date: shortDate(warsawDate(new Date(one.sentAt))),
                })}
              </div>
            </div>
            <Link
              className={text.small}
              to={`${base}/team`}
              aria-label={t('team.followLong', { name: one.institution.shortName })}
            >
              {t('team.follow')}
            </Link>
          </li>
        ))}
      </ul>
      {may(abilities, 'invite') && (
        <p className={css.below}>
          <Button size="sm" leftSection={<Icon of={IconUserPlus} />} onClick={() => open({ kind: 'invite' })}>
            {t('action.invite')}
          </Button>
        </p>
      )}
    </Section>
  )
}
