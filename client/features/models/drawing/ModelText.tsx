import { useTranslation } from 'react-i18next'
import { laneOf, pathIndex, pathOf } from '../../../../shared/workflow/drawing/lanes.ts'
import { nodeStatus, passedStates } from '../../../../shared/workflow/drawing/status.ts'
import type {
  DrawnModel,
  DrawnState,
  DrawnTransition,
  ModelPosition,
} from '../../../../shared/workflow/drawing/types.ts'
import { warsawDate } from '../../../../shared/domain/workingDays.ts'
import { DataTable } from '../../../ui/lists/DataTable.tsx'
import type { Column } from '../../../ui/lists/tableTypes.ts'
import { Section } from '../../../ui/page/Section.tsx'
import { shortDate } from '../../../ui/time/dates.ts'
import css from './drawing.module.css'
import { useDrawingWords, type Words } from './useDrawingWords.ts'

interface ModelTextProps {
  model: DrawnModel
  position?: ModelPosition | undefined
}

/** Passed, now, next; without a case the road, the side ways and the ends. */
export function ModelSummary({ model, position }: ModelTextProps) {
  const { t } = useTranslation('drawing')
  return (
    <Section title={position ? t('text.where') : t('text.road')}>
      {position ? <Whereabouts model={model} position={position} /> : <Road model={model} />}
    </Section>
  )
}

function Whereabouts({ model, position }: { model: DrawnModel; position: ModelPosition }) {
  const words = useDrawingWords(model)
  const { t } = words
  const passed = passedStates(position).map(({ state, leftAt }) =>
    t('text.passedState', { state: words.stateName(state), date: shortDate(warsawDate(new Date(leftAt))) }),
  )
  const now = {
    state: words.stateName(position.state),
    time: words.deadline(words.stateOf(position.state)),
  }
  const next = model.transitions.filter(({ from }) => from.includes(position.state))
  return (
    <ul className={css.told}>
      <li>
        <b>{t('text.passed')}</b> {passed.length > 0 ? `${passed.join(', ')}.` : t('text.nothingPassed')}
      </li>
      <li>
        <b>{t('text.now')}</b>{' '}
        {position.day ? t('text.nowDay', { ...now, day: position.day }) : t('text.nowState', now)}
      </li>
      <li>
        <b>{t('text.next')}</b> {next.length === 0 && t('text.nothingNext')}
        {next.length > 0 && (
          <ul>
            {next.map((row) => (
              <li key={row.id}>{wayOn(words, row, position)}</li>
            ))}
          </ul>
        )}
      </li>
    </ul>
  )
}

function wayOn(words: Words, row: DrawnTransition, position: ModelPosition): string {
  const { t } = words
  const what = row.guards.map(({ fn }) => words.guardWord(fn)).join('; ')
  return `${leading(words, row, position)}.${what && t('text.nextNeeds', { what })}`
}

function leading(words: Words, row: DrawnTransition, position: ModelPosition): string {
  const { t } = words
  const to =
    row.to === '$return'
      ? words.stateName(position.returnState ?? '') || words.target(row)
      : words.target(row)
  const facts = { step: words.label(row.label), to, roles: row.roles.map(words.role).join(', ') }
  const blocked = position.blocked?.find(({ transition }) => transition === row.id)
  if (position.allowed?.includes(row.id)) return t('text.nextOpen', facts)
  if (blocked) return t('text.nextBlocked', { ...facts, count: blocked.missingCount })
  return row.to === '$stay' ? t('text.nextBeside', facts) : t('text.nextOther', facts)
}

function Road({ model }: { model: DrawnModel }) {
  const words = useDrawingWords(model)
  const { t } = words
  const isEnd = ({ id, end, sla }: DrawnState): boolean => end ?? (pathIndex(id) < 0 && !sla)
  const names = (states: readonly DrawnState[]): string =>
    `${states.map(({ label }) => words.label(label)).join(', ')}.`
  const ends = model.states.filter(isEnd)
  const path = pathOf(model).flatMap((id) => words.stateOf(id) ?? [])
  const aside = model.states.filter((state) => pathIndex(state.id) < 0 && !isEnd(state))
  return (
    <ul className={css.told}>
      <li>
        <b>{t('text.straight')}</b> {names(path)}
      </li>
      {aside.length > 0 && (
        <li>
          <b>{t('text.sideways')}</b> {names(aside)}
        </li>
      )}
      {ends.length > 0 && (
        <li>
          <b>{t('text.ends')}</b> {names(ends)}
        </li>
      )}
    </ul>
  )
}

/** Every state and every step, folded away until wanted. */
export function ModelTables({ model, position }: ModelTextProps) {
  const words = useDrawingWords(model)
  const { t, label } = words
  const states: Column<DrawnState>[] = [
    { key: 'state', header: t('text.state'), cell: (state) => label(state.label) },
    { key: 'lane', header: t('text.lane'), cell: (state) => words.lane(laneOf(state)) },
    { key: 'deadline', header: t('text.deadline'), cell: (state) => words.deadline(state) },
  ]
  if (position) {
    states.push({
      key: 'outcome',
      header: t('text.outcome'),
      cell: ({ id }) => {
        const status = nodeStatus(id, position)
        return status === 'plain' ? '' : t(`status.${status}`)
      },
    })
  }
  const cell = (...lines: string[]) => (
    <div className={css.cell}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  )
  const steps: Column<DrawnTransition>[] = [
    { key: 'step', header: t('text.step'), cell: (row) => cell(label(row.label), row.id) },
    {
      key: 'way',
      header: t('text.way'),
      width: '26%',
      cell: (row) => cell(t('panel.fromTo', { from: words.origin(row), to: words.target(row) })),
    },
    { key: 'roles', header: t('text.roles'), cell: (row) => cell(row.roles.map(words.role).join(', ')) },
    {
      key: 'needs',
      header: t('text.needs'),
      cell: ({ guards, requiredDocs = [] }) =>
        cell(
          guards.length === 0 && requiredDocs.length === 0 ? t('text.none') : '',
          guards.map(({ fn }) => words.guardWord(fn)).join('; '),
          requiredDocs.map(words.documentWord).join(', '),
        ),
    },
    {
      key: 'then',
      header: t('text.then'),
      width: '24%',
      cell: ({ effects, pullsIn = [], recurs, source }) =>
        cell(
          effects.map(words.effectWord).join(', '),
          pullsIn.length > 0 ? t('text.pullsIn', { sectors: pullsIn.map(words.sectorWord).join(', ') }) : '',
          recurs ? t('text.recurs', { time: words.longDuration(recurs) }) : '',
          label(source),
        ),
    },
  ]
  return (
    <details>
      <summary>{t('text.whole')}</summary>
      <h3>{t('text.states')}</h3>
      <DataTable caption={t('text.states')} columns={states} rows={model.states} rowKey={({ id }) => id} />
      <h3>{t('text.transitions')}</h3>
      <DataTable
        caption={t('text.transitions')}
        columns={steps}
        rows={model.transitions}
        rowKey={({ id }) => id}
      />
    </details>
  )
}
