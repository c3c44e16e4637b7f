import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Icon } from '../Icon.tsx'
import { IconArrowLeft } from '../icons.ts'
import { Checklist } from '../lists/Checklist.tsx'
import { ConfirmDialog } from '../overlays/ConfirmDialog.tsx'
import { Dialog, DialogColumns } from '../overlays/Dialog.tsx'
import { PageHeader } from '../page/PageHeader.tsx'
import { SectorTag } from '../people/Sector.tsx'
import { HiddenPlaceholder } from '../states/States.tsx'
import text from '../text.module.css'
import css from './gallery.module.css'

type Which = 'invite' | 'guard' | 'confirm' | null
const asked = new URLSearchParams(location.search).get('dialog') as Which

/** The dialog frame in its three sizes of use: two columns with steps, a guard, a question. */
export function DialogPage() {
  const [open, setOpen] = useState<Which>(asked)
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader title="Okna" />
      <div className={css.swatches}>
        <Button onClick={() => setOpen('invite')}>Zaproszenie</Button>
        <Button onClick={() => setOpen('guard')}>Warunki</Button>
        <Button onClick={() => setOpen('confirm')}>Pytanie</Button>
      </div>
      <Dialog
        opened={open === 'invite'}
        onClose={close}
        width={1120}
        bare
        title="Zaproś do sprawy: Dorota Ćwiklińska"
        under={<SectorTag sector="sad">kuratorka rodzinna, zespół kuratorski w Nakle nad Notecią</SectorTag>}
        steps={['Kogo i po co', 'Co zobaczy', 'Sprawdź i wyślij']}
        step={1}
        back={
          <Button variant="subtle" leftSection={<Icon of={IconArrowLeft} />}>
            Wstecz
          </Button>
        }
        note="Odpowiedź w 5 dni roboczych: do śr 18.11.2026, 15:30"
        primary={<Button variant="filled">Dalej: sprawdź i wyślij</Button>}
      >
        <DialogColumns
          leftLabel="Co może zobaczyć"
          rightLabel="Podgląd"
          left={
            <>
              <h3>Co może zobaczyć</h3>
              <div className={css.stack}>
                <Checkbox
                  defaultChecked
                  label="Ogólne"
                  description="Skład rodziny, etap, terminy, ustalenia zespołu"
                />
                <Checkbox
                  defaultChecked
                  label="Edukacja"
                  description="Frekwencja, zachowanie, pomoc w szkole"
                />
                <Checkbox disabled label="Finanse" description="Brak podstawy" />
              </div>
            </>
          }
          right={
            <>
              <SegmentedControl data={['Przed przyjęciem', 'Po przyjęciu']} defaultValue="Po przyjęciu" />
              <div className={css.stack}>
                <HiddenPlaceholder what="finanse" />
                <HiddenPlaceholder what="zdrowie" />
              </div>
            </>
          }
        />
      </Dialog>
      <Dialog
        opened={open === 'guard'}
        onClose={close}
        focusInside
        over="Rodzina Nadolnych, 2026/014"
        title="Jeszcze nie „Realizacja”"
        back={
          <button type="button" className={`${text.link} ${text.small}`}>
            Przenieś mimo to…
          </button>
        }
        primary={
          <>
            <Button onClick={close}>Zostaw w „Plan”</Button>
            <Button variant="filled" data-autofocus>
              Uzupełnij plan
            </Button>
          </>
        }
      >
        <p className={text.ink2}>Żeby przejść dalej, brakuje dwóch rzeczy:</p>
        <Checklist
          divided
          conditions={[
            {
              key: 'a',
              label: '2 działania bez oczekiwanego efektu',
              detail: 'Dodatek mieszkaniowy (Ty), godziny opieki (babcia)',
              met: false,
            },
            {
              key: 'b',
              label: 'Brak podpisu rodziny',
              detail: 'Podpisuje Marzena Nadolna, matka',
              met: false,
              action: <Button size="sm">Umów termin</Button>,
            },
            {
              key: 'c',
              label: (
                <>
                  Pozostałe 4 warunki spełnione. <Link to="/cases/2026-014/model">Pokaż na modelu</Link>
                </>
              ),
              met: true,
            },
          ]}
        />
      </Dialog>
      <ConfirmDialog
        opened={open === 'confirm'}
        title="Usunąć z zespołu: Marek Kłos?"
        confirm="Usuń z zespołu"
        destructive
        onConfirm={close}
        onClose={close}
      >
        Straci dostęp od razu, także na otwartych ekranach. Jego wpisy zostają w sprawie.
      </ConfirmDialog>
    </>
  )
}
