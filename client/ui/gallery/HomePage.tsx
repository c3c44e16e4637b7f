import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { Icon } from '../Icon.tsx'
import { IconCalendarEvent, IconCircleCheck, IconPlus } from '../icons.ts'
import { DecisionList, DecisionRow } from '../lists/DecisionList.tsx'
import { GlowNote } from '../live/LiveGlow.tsx'
import { PageHeader } from '../page/PageHeader.tsx'
import { CalmLine, Section, TwoColumns } from '../page/Section.tsx'
import { Status } from '../Status.tsx'
import text from '../text.module.css'
import { Deadline } from '../time/Deadline.tsx'
import { DeadlineAxis } from '../time/DeadlineAxis.tsx'
import { fullDay } from '../time/dates.ts'
import { axisSample } from './axisSample.ts'
import { HomeSide } from './HomeSide.tsx'
import { at, NOW } from './shellSample.ts'

const open = (label: string) => (
  <Button size="sm" component={Link} to="/cases/2026-014">
    {label}
  </Button>
)
const family = (name: string) => (
  <Link className={text.quiet} to="/cases/2026-014">
    {name}
  </Link>
)

function Answers() {
  return (
    <Section
      title="Wymaga odpowiedzi"
      count={3}
      countHref="/invitations"
      countLabel="3 sprawy wymagają odpowiedzi"
    >
      <DecisionList>
        <DecisionRow
          sector="ops"
          title="MOPS Będzin przekazuje sprawę rodziny po przeprowadzce"
          detail="Przyjęcie wymaga nowej podstawy prawnej. Nazwisko zobaczysz po przyjęciu."
          end={<Deadline dueAt={at(11, 12)} now={NOW} kind="target" />}
          action={open('Odpowiedz')}
        />
        <DecisionRow
          sector="sad"
          title="Kuratorka Dorota Ćwiklińska prosi o dostęp"
          detail={
            <>{family('Rodzina Nadolnych, 2026/014')}. Kategoria: mieszkanie. Powód: wniosek do sądu.</>
          }
          end={<Deadline dueAt={at(11, 16)} now={NOW} kind="target" />}
          action={open('Rozpatrz')}
        />
        <DecisionRow
          sector="ops"
          title="Zatwierdź protokół spotkania GGK z 5 listopada"
          detail={<>{family('Rodzina Kubiaków, 2026/009')}. Zatwierdziło 4 z 5 uczestników.</>}
          end={<Deadline dueAt={at(11, 17)} now={NOW} kind="target" />}
          action={open('Przeczytaj')}
        />
      </DecisionList>
    </Section>
  )
}

function Late() {
  return (
    <Section title="Po terminie" count={2} countHref="/cases" countLabel="2 sprawy po terminie">
      <DecisionList>
        <DecisionRow
          late
          sector="ops"
          title="Przeprowadź rodzinny wywiad środowiskowy"
          detail={
            <>
              {family('Rodzina Wrzosów, 2026/021')}. Dziś o 12:00 dowie się kierowniczka.{' '}
              <button type="button" className={text.link}>
                Dlaczego?
              </button>
            </>
          }
          end={<Deadline dueAt={at(11, 9)} now={NOW} kind="statutory" />}
          action={open('Zapisz wywiad')}
        />
        <DecisionRow
          sector="edu"
          title="Poradnia w Nakle nie odpowiedziała na zaproszenie"
          detail={<>{family('Rodzina Nadolnych, 2026/014')}. Dwa przypomnienia bez odpowiedzi.</>}
          end={<Deadline dueAt={at(11, 9)} now={NOW} kind="target" />}
          action={open('Ponów do dyrekcji')}
        />
      </DecisionList>
    </Section>
  )
}

function Today() {
  return (
    <Section title="Dziś i w najbliższy dzień roboczy" count={4} countHref="/actions" countLabel="4 zadania">
      <DecisionList>
        <DecisionRow
          sector="ops"
          title="Spotkanie GGK, rodzina Sobczaków"
          detail="Sala nr 2 MGOPS i zdalnie. Potwierdziło 5 z 6 osób, brak odpowiedzi: przychodnia."
          end={<Deadline dueAt={at(11, 10, 13)} now={NOW} kind="appointment" />}
          action={open('Porządek obrad')}
        />
        <DecisionRow
          sector="sad"
          title="Wyślij zawiadomienie do sądu rodzinnego"
          detail={<>{family('Rodzina Adamczyków, 2026/017')}. Projekt pisma jest gotowy.</>}
          end={<Deadline dueAt={at(11, 10)} now={NOW} kind="target" />}
          action={open('Otwórz pismo')}
        />
        <DecisionRow
          sector="fam"
          title="Wizyta domowa u państwa Pawłowskich"
          detail={<>{family('2026/019')}. Razem z asystentką rodziny Eweliną Śliwą.</>}
          end={<Status icon={IconCalendarEvent}>czw 12.11, 9:00</Status>}
          action={open('Karta wizyty')}
        />
      </DecisionList>
      <CalmLine>
        <Link to="/actions">Jeszcze 1 zadanie bez godziny</Link>
      </CalmLine>
    </Section>
  )
}

const show = (
  <Button size="sm" variant="subtle" component={Link} to="/cases/2026-014/timeline">
    Pokaż
  </Button>
)

function Changes() {
  return (
    <Section
      title="Zmieniło się od wczoraj, 15:42"
      count="7 zmian"
      countHref="/cases/2026-014/timeline"
      end={
        <button type="button" className={text.link}>
          Oznacz jako przeczytane
        </button>
      }
    >
      <DecisionList>
        <DecisionRow
          sector="edu"
          person="Beata Wilk"
          glow={{ sector: 'edu' }}
          title={<>{family('Nadolni, 2026/014')}: obiady w szkole opłacone do końca semestru</>}
          detail={
            <>
              <GlowNote sector="edu">Beata Wilk, szkoła</GlowNote>, przed chwilą
            </>
          }
          end={<Link to="/cases/2026-014/timeline">i 3 inne zmiany</Link>}
          action={show}
          actionDeskOnly
        />
        <DecisionRow
          sector="zdr"
          person="Ilona Bąk"
          title={<>{family('Kubiakowie, 2026/009')}: pielęgniarka przyjęła zaproszenie</>}
          detail="Ilona Bąk, przychodnia POZ, wczoraj 17:05"
          end={<Link to="/cases/2026-014/timeline">i 1 inna zmiana</Link>}
          action={show}
          actionDeskOnly
        />
        <DecisionRow
          sector="pol"
          person="Marek Kłos"
          title={<>{family('Sikorowie, 2026/016')}: notatka po rozmowie w rejonie</>}
          detail="Marek Kłos, policja, wczoraj 16:31"
          action={show}
          actionDeskOnly
        />
      </DecisionList>
    </Section>
  )
}

/** The home page as drawn: decisions, not charts. */
export function HomePage() {
  const { t } = useTranslation('ui')
  return (
    <>
      <PageHeader
        title="Moje sprawy dziś"
        subtitle={
          <>
            {fullDay(t, warsawDate(NOW))}. Jutro{' '}
            <span className={text.desk}>Święto Niepodległości: terminy w dniach roboczych nie biegną.</span>
            <span className={text.mob}>święto.</span>
          </>
        }
        action={
          <Button variant="filled" leftSection={<Icon of={IconPlus} size={18} />}>
            Załóż<span className={text.desk}>&nbsp;sprawę</span>
          </Button>
        }
      />
      <DeadlineAxis items={axisSample} now={NOW} calendar={<Link to="/cases">Widok kalendarza</Link>} />
      <TwoColumns
        main={
          <>
            <Answers />
            <Late />
            <Today />
            <Changes />
          </>
        }
        side={
          <>
            <HomeSide />
            <CalmLine icon={<Icon of={IconCircleCheck} />}>
              Nic nie czeka w: zgody do odnowienia, decyzje PZK, dostęp awaryjny.
            </CalmLine>
          </>
        }
        sideLabel="Moje sprawy według etapu"
      />
    </>
  )
}
