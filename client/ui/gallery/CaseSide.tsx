import { ActionIcon, Button } from '@mantine/core'
import { Link } from 'react-router'
import { Icon } from '../Icon.tsx'
import { IconHourglass, IconMail, IconPhone, IconUserPlus } from '../icons.ts'
import { Checklist, type Condition } from '../lists/Checklist.tsx'
import { Section } from '../page/Section.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import { SectorIcon, SectorTag } from '../people/Sector.tsx'
import text from '../text.module.css'
import { team } from './caseSample.tsx'
import css from './gallery.module.css'

export const conditions: Condition[] = [
  { key: 'owner', label: 'Każde działanie ma właściciela i termin', met: true },
  { key: 'diag', label: 'Diagnoza zatwierdzona', met: true },
  { key: 'conf', label: 'Poufność podpisali wszyscy', met: true },
  { key: 'pzk', label: 'Decyzja PZK wpisana', met: true },
  {
    key: 'effect',
    label: '2 działania bez oczekiwanego efektu',
    met: false,
    action: <Link to="/actions">Uzupełnij</Link>,
  },
  {
    key: 'sign',
    label: 'Brak podpisu rodziny',
    met: false,
    action: <Link to="/meetings">Umów podpisanie</Link>,
  },
]

export function CaseSide() {
  return (
    <>
      <Section title="Żeby przejść do realizacji" end="4 z 6">
        <Checklist conditions={conditions} />
        <p className={text.small}>
          <Link to="/cases/2026-014/model">Pokaż na modelu</Link>
        </p>
      </Section>
      <Section title="Zespół wokół rodziny" end={<Link to="/cases/2026-014/team">Kto co widzi</Link>}>
        <ul>
          {team.map((person) => (
            <li key={person.name} className={css.person}>
              <PersonAvatar {...person} />
              <div>
                <div className={text.medium}>
                  {person.name}
                  {person.here && <span className={text.sr}> (teraz w sprawie)</span>}
                </div>
                <SectorTag sector={person.sector}>{person.role}</SectorTag>
                <div className={`${text.small} ${text.ink3}`}>widzi: {person.sees}</div>
              </div>
              <ActionIcon component="a" href="tel:" aria-label={`Zadzwoń: ${person.name}`} size={30}>
                <Icon of={IconPhone} size={17} />
              </ActionIcon>
              <ActionIcon component="a" href="mailto:" aria-label={`Napisz: ${person.name}`} size={30}>
                <Icon of={IconMail} size={17} />
              </ActionIcon>
            </li>
          ))}
          <li className={css.person}>
            <SectorIcon sector="edu" icon={IconHourglass} outline />
            <div>
              <div className={text.medium}>Poradnia w Nakle</div>
              <div className={`${text.small} ${text.ink3}`}>zaproszona 2.11, bez odpowiedzi</div>
            </div>
            <Link className={text.small} to="/invitations">
              Śledź
            </Link>
          </li>
        </ul>
        <p className={css.tabs}>
          <Button size="sm" leftSection={<Icon of={IconUserPlus} />}>
            Zaproś instytucję
          </Button>
        </p>
      </Section>
    </>
  )
}
