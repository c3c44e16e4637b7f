import { Button, SegmentedControl } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { MODEL_CODES } from '../../../shared/domain/vocabulary.ts'
import { endOfOfficeDay, warsawDate } from '../../../shared/domain/workingDays.ts'
import type { Happening, Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconDeviceFloppy, IconRotate } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useNow } from '../session/useNow.ts'
import { refName } from '../workflow/models.ts'
import { axisOf, instantOf } from './axis.ts'
import { CopyAwaited } from './CopyAwaited.tsx'
import { Differences } from './Differences.tsx'
import { emptyScenario, happeningOf, moved, PALETTE, type PaletteKey } from './draft.ts'
import { HappeningDialog } from './HappeningDialog.tsx'
import { Happenings, PALETTE_DRAG } from './Happenings.tsx'
import { Legend } from './Legend.tsx'
import { Picture } from './Picture.tsx'
import { ScenarioFile } from './ScenarioFile.tsx'
import { ScenarioForm } from './ScenarioForm.tsx'
import css from './simulator.module.css'
import { Story } from './Story.tsx'
import { useCaseCopy } from './useCaseCopy.ts'
import { useSavedScenario } from './useSavedScenario.ts'
import { useSimulation } from './useSimulation.ts'
import { PlayedModel } from './useSimulatorWords.ts'
import { useVersions, type VersionChoice } from './useVersions.ts'

const ZOOMS = ['28', '92', '400'] as const

/** “Co, jeśli?”: a model on an invented family, or on a copy of a case, before real deadlines run. */
export function Page() {
  const { t } = useTranslation('simulator')
  const now = useNow()
  const [params] = useSearchParams()
  const { saved, save, clear } = useSavedScenario()
  const [first] = useState(now)
  const copy = useCaseCopy(params.get('case'), first)
  // An address that says what to try comes before what was tried last.
  const isAsked = ['case', 'model', 'version'].some((name) => params.has(name))
  const [own, setScenario] = useState<Scenario | null>(isAsked ? null : saved)
  const [chosen, setVersion] = useState<string | null>(params.get('version'))
  const [compare, setCompare] = useState<string | null>(params.get('compare'))
  const [zoom, setZoom] = useState<string>('28')
  const [picked, setPicked] = useState<{ index: number; happening: Happening; isNew: boolean } | null>(null)
  const [isDropping, setDropping] = useState(false)
  const toast = useToast()
  const code = MODEL_CODES.find((one) => one === params.get('model')) ?? 'URR'
  const scenario = own ?? copy.scenario ?? emptyScenario(t('untitled'), code, 1, first)

  const version = chosen ?? refName(scenario.model)
  const versions = useVersions(version, compare, scenario.region)
  const played = useSimulation(scenario, versions.shown)
  // The address may name a version of another model than the scenario began with.
  const named = versions.shown[0]?.model
  const shownScenario = named
    ? { ...scenario, model: { code: named.code, version: named.version } }
    : scenario
  const days = Number(zoom)
  const axis = axisOf(new Date(scenario.start), days)

  const add = (key: PaletteKey, at: string = scenario.start) =>
    setPicked({
      index: scenario.happenings.length,
      happening: happeningOf(key, at, scenario.team),
      isNew: true,
    })
  const change = (index: number, happening: Happening | null) => {
    const happenings = [...scenario.happenings]
    happenings.splice(index, 1, ...(happening ? [happening] : []))
    setScenario({ ...scenario, happenings })
  }
  const put = (happening: Happening | null) => {
    if (picked) change(picked.index, happening)
    setPicked(null)
  }
  const pick = (index: number) => {
    const happening = scenario.happenings[index]
    if (happening) setPicked({ index, happening, isNew: false })
  }
  const drop = (event: DragEvent<HTMLDivElement>) => {
    setDropping(false)
    const key = PALETTE.find((one) => one === event.dataTransfer.getData(PALETTE_DRAG))
    const drawing = event.currentTarget.querySelector('svg')?.getBoundingClientRect()
    if (!key || !drawing) return
    event.preventDefault()
    // A hand can hit a day, not an hour; that is chosen in the dialog.
    const at = endOfOfficeDay(warsawDate(instantOf(axis, (event.clientX - drawing.left) / drawing.width)))
    const start = new Date(scenario.start)
    add(key, (at < start ? start : at).toISOString())
  }
  const play = (choice: Pick<VersionChoice, 'name' | 'code' | 'version'>) => {
    setVersion(choice.name)
    if (choice.name === compare || choice.code !== scenario.model.code) setCompare(null)
    setScenario({ ...scenario, model: { code: choice.code, version: choice.version } })
  }

  if (own === null && (copy.isPending || copy.error))
    return <CopyAwaited error={copy.error} onRetry={copy.retry} />
  return (
    <>
      <PageHeader
        title={t('title')}
        actionBelow
        subtitle={scenario.standsAt ? t('subtitleCopy') : t('subtitle')}
        aside={
          <Button
            leftSection={<Icon of={IconRotate} />}
            onClick={() => {
              clear()
              setScenario(null)
              setCompare(null)
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
      <PlayedModel value={named}>
        <div className={css.frame}>
          <div className={css.side}>
            <ScenarioForm
              scenario={shownScenario}
              choices={versions.choices}
              version={version}
              compare={compare}
              variants={named?.variants ?? []}
              onScenario={setScenario}
              onVersion={play}
              onCompare={setCompare}
            >
              <Happenings scenario={scenario} onAdd={add} onPick={pick} onDragging={setDropping} />
            </ScenarioForm>
            <ScenarioFile
              scenario={shownScenario}
              onRead={(read) => {
                setScenario(read)
                setVersion(null)
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
              {!own && saved && isAsked && (
                <button
                  type="button"
                  className={text.link}
                  onClick={() => {
                    setScenario(saved)
                    setVersion(null)
                  }}
                >
                  {t('loadSaved')}
                </button>
              )}
            </div>
            {versions.isError && <ErrorState>{t('noVersion')}</ErrorState>}
            {copy.isGone && <EmptyState kind="outOfScope">{t('noCase')}</EmptyState>}
            {versions.isPending && <SkeletonRows rows={8} />}
            {played.length > 0 && (
              <>
                <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
                  <Picture
                    scenario={scenario}
                    versions={played}
                    days={days}
                    isDropping={isDropping}
                    onPick={pick}
                    onMove={(index, by) => {
                      const happening = scenario.happenings[index]
                      if (happening) change(index, moved(happening, by))
                    }}
                  />
                </div>
                <Legend />
                <Differences versions={played} />
              </>
            )}
            {played.map((one) => (
              <Story key={one.title} version={one} until={axis.until} />
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
      </PlayedModel>
    </>
  )
}
