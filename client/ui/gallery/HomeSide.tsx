import { Link } from 'react-router'
import { Icon } from '../Icon.tsx'
import { IconAlertOctagon } from '../icons.ts'
import { StageBars } from '../lists/StageBars.tsx'
import { CalmLine, Section } from '../page/Section.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import text from '../text.module.css'
import css from './gallery.module.css'

const stages = [
  { key: 'SIGNAL', label: 'Zgłoszenie', count: 1, late: 1 },
  { key: 'CONSENT', label: 'Zgody', count: 3 },
  { key: 'TEAM', label: 'Zespół', count: 2 },
  { key: 'DIAGNOSIS', label: 'Diagnoza', count: 4 },
  { key: 'PLANNING', label: 'Plan', count: 2 },
  { key: 'RUNNING', label: 'Realizacja', count: 5 },
  { key: 'ESC_PZK', label: 'Decyzja PZK', count: 1 },
]

export function HomeSide() {
  return (
    <>
      <Section title="Moje sprawy wg etapu" count={18} countHref="/cases" countLabel="18 spraw">
        <StageBars stages={stages.map((stage) => ({ ...stage, href: `/cases?state=${stage.key}` }))} />
        <CalmLine icon={<Icon of={IconAlertOctagon} className={text.red} />}>
          <Link to="/cases">1 sprawa z minionym terminem ustawowym</Link>
        </CalmLine>
      </Section>
      <Section title="Zastępujesz" end="do pt 13.11">
        <div className={css.standIn}>
          <PersonAvatar name="Agata Zielińska" sector="ops" />
          <div>
            <div className={text.medium}>Agata Zielińska</div>
            <div className={`${text.small} ${text.ink2}`}>6 spraw, 1 wymaga uwagi</div>
          </div>
          <Link className={text.small} to="/cases">
            Pokaż sprawy
          </Link>
        </div>
      </Section>
    </>
  )
}
