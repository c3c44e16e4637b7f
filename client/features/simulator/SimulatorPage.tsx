import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Happening, Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconDeviceFloppy, IconRotate } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useNow } from '../session/useNow.ts'
import { Differences } from './Differences.tsx'
import { emptyScenario, happeningOf, PALETTE, type PaletteKey } from './draft.ts'
import { HappeningDialog } from './HappeningDialog.tsx'
import { Happenings, PALETTE_DRAG } from './Happenings.tsx'
import { Legend } from './Legend.tsx'
import { Picture } from './Picture.tsx'
import { ScenarioForm } from './ScenarioForm.tsx'
import css from './simulator.module.css'
import { Story } from './Story.tsx'
import { useCaseCopy } from './useCaseCopy.ts'
import { useSavedScenario } from './useSavedScenario.ts'
import { useSimulation } from './useSimulation.ts'
import { useVersions } from './useVersions.ts'

const ZOOMS = ['28', '92', '400'] as const
const DAY = 86_400_000

/** “Co, jeśli?”: a model on an invented family, or on a copy of a case, before real deadlines run. */
export function Page() {
  const { t } = useTranslation('simulator')
  const now = useNow()
  const [params] = useSearchParams()
  const { saved, save, clear } = useSavedScenario()
  const [first] = useState(now)
  const copy = useCaseCopy(params.get('case'), first)
  const [own, setScenario] = useState<Scenario | null>(saved)
  const [compare, setCompare] = useState<number | null>(null)
  const [zoom, setZoom] = useState<string>('28')
  const [picked, setPicked] = useState<{ index: number; happening: Happening; isNew: boolean } | null>(null)
  const toast = useToast()
  const code = params.get('model')
  const scenario =
    own ?? copy ?? emptyScenario(t('untitled'), code === 'RUR' || code === 'URB' ? code : 'URR', 1, first)

  const versions = useVersions(scenario.model, compare)
  const models = useMemo(() => versions.shown.map(({ model }) => model), [versions.shown])
  const outcomes = useSimulation(scenario, models)
  const played = versions.shown.flatMap(({ title }, index) => {
    const outcome = outcomes[index]
    return outcome ? [{ title, outcome }] : []
  })
  const days = Number(zoom)
  const until = new Date(Date.parse(scenario.start) + days * DAY)

  const add = (key: PaletteKey, at: string = scenario.start) =>
    setPicked({
      index: scenario.happenings.length,
      happening: happeningOf(key, at, scenario.team),
      isNew: true,
    })
  const put = (happening: Happening | null) => {
    if (!picked) return
    const happenings = [...scenario.happenings]
    happenings.splice(picked.index, 1, ...(happening ? [happening] : []))
    setScenario({ ...scenario, happenings })
    setPicked(null)
  }
  const drop = (event: DragEvent<HTMLDivElement>) => {
    const key = PALETTE.find((one) => one === event.dataTransfer.getData(PALETTE_DRAG))
    if (!key) return
    event.preventDefault()
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = Math.max(0, Math.min(1, (event.clientX - left) / width))
    add(key, new Date(Date.parse(scenario.start) + share * days * DAY).toISOString())
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={scenario.standsAt ? t('subtitleCopy') : t('subtitle')}
        aside={
          <Button
            leftSection={<Icon of={IconRotate} />}
            onClick={() => {
              clear()
              setScenario(null)
            }}
          >
            {t('startAgain')}
          </Button>
        }
        action={
          <Button
            variant="filled"
            leftSection={<Icon of={IconDeviceFloppy} />}
            onClick={() => {
              save(scenario)
              toast({ text: t('saved') })
            }}
          >
            {t('saveScenario')}
          </Button>
        }
      />
      <div className={css.frame}>
        <div className={css.side}>
          <ScenarioForm
            scenario={scenario}
            choices={versions.choices}
            compare={compare}
            onScenario={setScenario}
            onCompare={setCompare}
          />
          <Happenings
            scenario={scenario}
            onAdd={add}
            onPick={(index) => {
              const happening = scenario.happenings[index]
              if (happening) setPicked({ index, happening, isNew: false })
            }}
          />
        </div>
        <div>
          <div className={css.zoom}>
            <SegmentedControl
              aria-label={t('zoom.label')}
              value={zoom}
              onChange={setZoom}
              data={ZOOMS.map((value) => ({ value, label: t(`zoom.d${value}`) }))}
            />
          </div>
          <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <Picture
              scenario={scenario}
              versions={played}
              days={days}
              onPick={(index) => {
                const happening = scenario.happenings[index]
                if (happening) setPicked({ index, happening, isNew: false })
              }}
            />
          </div>
          <Legend />
          <Differences versions={played} />
          {played.map((version) => (
            <Story key={version.title} version={version} until={until} />
          ))}
        </div>
      </div>
      {picked && (
        <HappeningDialog
          given={picked.happening}
          isNew={picked.isNew}
          onSave={put}
          onRemove={() => (picked.isNew ? setPicked(null) : put(null))}
          onClose={() => setPicked(null)}
        />
      )}
    </>
  )
}
