import { Button, Checkbox, PasswordInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SECTOR_GROUPS } from '../../../shared/domain/vocabulary.ts'
import { ErrorSummary, FieldGroup, FieldLabel, FormColumn, SaveState } from '../forms/Form.tsx'
import { DayInput } from '../forms/DayInput.tsx'
import { Icon } from '../Icon.tsx'
import { IconFlag, IconPlayerPause, IconPlus } from '../icons.ts'
import { KeyValue } from '../page/KeyValue.tsx'
import { PageHeader } from '../page/PageHeader.tsx'
import { Section } from '../page/Section.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import { SectorIcon, SectorTag } from '../people/Sector.tsx'
import { SkeletonRows } from '../states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState, HiddenPlaceholder, OfflineBanner } from '../states/States.tsx'
import { StatusTag } from '../Status.tsx'
import text from '../text.module.css'
import { Deadline } from '../time/Deadline.tsx'
import { DayClockStrip } from '../time/DayClock.tsx'
import css from './gallery.module.css'
import { at, NOW } from './shellSample.ts'

function Forms() {
  const [day, setDay] = useState<string | null>('2027-10-15')
  return (
    <Section title="Formularz" end={<SaveState>Szkic zapisany o 9:18</SaveState>}>
      <div className={css.stack}>
        <ErrorSummary errors={[{ field: 'surname', message: 'Wpisz nazwisko rodziny' }]} />
        <FormColumn>
          <TextInput
            id="surname"
            label="Nazwisko rodziny"
            description="Jak w dokumentach matki lub opiekuna"
            error="Wpisz nazwisko rodziny"
          />
          <TextInput label={<FieldLabel optional>Telefon</FieldLabel>} defaultValue="600 000 000" />
          <PasswordInput
            label="Hasło"
            defaultValue="tajne"
            visibilityToggleButtonProps={{ 'aria-label': 'Pokaż hasło' }}
          />
          <Select label="Gmina" data={['Kcynia', 'Słupno', 'Będzin']} defaultValue="Kcynia" />
          <DayInput label="Do kiedy" description="Nie dłużej niż zgoda matki" value={day} onChange={setDay} />
          <Textarea label="Co się dzieje" autosize minRows={3} />
          <FieldGroup legend="Pilność" hint="Pilna oznacza odpowiedź w 24 godziny">
            <Radio.Group defaultValue="normal">
              <div className={css.stack}>
                <Radio value="normal" label="Zwykła" />
                <Radio
                  value="urgent"
                  label="Pilna"
                  description="Bezpieczeństwo dziecka lub nagła utrata mieszkania"
                />
              </div>
            </Radio.Group>
          </FieldGroup>
          <Checkbox label="Rodzina wie o zgłoszeniu" />
        </FormColumn>
      </div>
    </Section>
  )
}

/** Parts one by one, those that the composed pages do not show. */
export function PartsPage() {
  return (
    <>
      <PageHeader title="Części" subtitle="Wszystkie na zmyślonych danych" />
      <Section title="Przyciski">
        <div className={css.swatches}>
          <Button variant="filled" leftSection={<Icon of={IconPlus} size={18} />}>
            Załóż sprawę
          </Button>
          <Button>Dodaj notatkę</Button>
          <Button variant="subtle">Wstecz</Button>
          <Button variant="outline" color="red">
            Usuń z zespołu
          </Button>
          <Button aria-disabled>Podpisz plan</Button>
          <Button size="sm">Rozpatrz</Button>
        </div>
      </Section>
      <Section title="Sektory i osoby">
        <div className={css.swatches}>
          {SECTOR_GROUPS.map((sector) => (
            <SectorTag key={sector} sector={sector} chip />
          ))}
        </div>
        <div className={css.swatches}>
          {SECTOR_GROUPS.map((sector) => (
            <SectorIcon key={sector} sector={sector} size="lg" />
          ))}
          <PersonAvatar name="Ewelina Śliwa" sector="ops" here size="lg" />
          <PersonAvatar name="Marek Kłos" sector="pol" size="sm" />
        </div>
      </Section>
      <Section title="Terminy i stany">
        <div className={css.swatches}>
          <Deadline dueAt={at(11, 9)} now={NOW} kind="statutory" />
          <Deadline dueAt={at(11, 4)} now={NOW} kind="target" />
          <Deadline dueAt={at(11, 10)} now={NOW} kind="statutory" />
          <Deadline dueAt={at(11, 13)} now={NOW} kind="target" />
          <Deadline dueAt={at(11, 24)} now={NOW} kind="target" />
          <Deadline dueAt={at(11, 10, 13)} now={NOW} kind="appointment" />
          <StatusTag tone="red" icon={IconFlag}>
            Ryzyko wysokie
          </StatusTag>
          <StatusTag tone="amber" icon={IconFlag}>
            Ryzyko średnie
          </StatusTag>
          <StatusTag icon={IconPlayerPause}>Wstrzymana do 1.12</StatusTag>
        </div>
        <DayClockStrip from={at(11, 2)} to={at(11, 16)} now={NOW} />
      </Section>
      <Section title="Puste, ukryte, błędne">
        <div className={css.stack}>
          <EmptyState kind="nothingYet" action={<Button size="sm">Dodaj działanie</Button>}>
            Nie ma jeszcze zadań.
          </EmptyState>
          <EmptyState kind="noMatch" action={<Button size="sm">Wyczyść filtry</Button>} />
          <EmptyState kind="outOfScope" />
          <HiddenPlaceholder what="zdrowie" onWhy={() => undefined} />
          <p>
            Uwagi: <HiddenPlaceholder what="finanse" inline />
          </p>
          <Callout>Rodzina dostała klauzulę informacyjną 12.10.</Callout>
          <Callout tone="accent">Zaproszenie wysłane. Odpowiedź do śr 18.11.</Callout>
          <Callout tone="red">Minął termin ustawowy wywiadu środowiskowego.</Callout>
          <ErrorState onRetry={() => undefined} requestId="7f3c" />
          <OfflineBanner since="9:12" drafts={2} />
          <SkeletonRows rows={3} />
        </div>
      </Section>
      <Section title="Fakty">
        <div className={css.stack}>
          <KeyValue
            rows={[
              { key: 'who', label: 'Kto zaprasza', value: 'Sylwia Brożek, koordynatorka zespołu ZZK' },
              { key: 'gmina', label: 'Gmina', value: 'Będzin, model miejski, pilność zwykła' },
              { key: 'why', label: 'Po co', value: 'Jeden wspólny plan zamiast osobnych pism' },
            ]}
          />
          <p className={text.prose}>
            Zgłaszasz się jako szkoła. Nazwiska zobaczysz po przyjęciu zaproszenia, a oświadczenie o poufności
            podpiszesz w minutę.
          </p>
        </div>
      </Section>
      <Forms />
    </>
  )
}
