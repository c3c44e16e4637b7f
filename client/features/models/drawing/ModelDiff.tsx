import { useMemo } from 'react'
import {
  diffModels,
  type Change,
  type ItemsDiff,
  type ModelDiff as Diff,
} from '../../../../shared/workflow/diff.ts'
import type { DrawnModel } from '../../../../shared/workflow/drawing/types.ts'
import { DataTable } from '../../../ui/lists/DataTable.tsx'
import type { Column } from '../../../ui/lists/tableTypes.ts'
import { CalmLine, Section } from '../../../ui/page/Section.tsx'
import { cx } from '../../../ui/cx.ts'
import { useChangeWords } from './useChangeWords.ts'
import css from './drawing.module.css'
import { MARK_SIGN, type DrawingMarks, type Mark } from '../../../../shared/workflow/drawing/marks.ts'
import { ModelDrawing } from './ModelDrawing.tsx'
import { wholeTimes } from './wholeTimes.ts'
import { useDrawingWords } from './useDrawingWords.ts'

interface Row {
  key: string
  part: string
  mark: Mark
  what: string
  before: string
  after: string
}

/** Both versions in one: what was taken out stays in the drawing, struck through. */
function union(a: DrawnModel, b: DrawnModel, { states, transitions }: Diff): DrawnModel {
  return {
    ...b,
    states: [...b.states, ...a.states.filter(({ id }) => states.removed.includes(id))],
    transitions: [...b.transitions, ...a.transitions.filter(({ id }) => transitions.removed.includes(id))],
  }
}

const marksOf = ({ added, removed, changed }: ItemsDiff): ReadonlyMap<string, Mark> =>
  new Map<string, Mark>([
    ...added.map((id): [string, Mark] => [id, 'added']),
    ...removed.map((id): [string, Mark] => [id, 'removed']),
    ...changed.map(({ id }): [string, Mark] => [id, 'changed']),
  ])

/** Two versions of a model compared: drawn with marks, and as “was / is” in words. */
export function ModelDiff({ a, b }: { a: DrawnModel; b: DrawnModel }) {
  const words = useDrawingWords(b)
  const { t } = words
  const diff = useMemo(() => diffModels(a, b), [a, b])
  const model = useMemo(() => union(a, b, diff), [a, b, diff])
  const marks = useMemo(
    (): DrawingMarks => ({ states: marksOf(diff.states), transitions: marksOf(diff.transitions) }),
    [diff],
  )
  if (diff.same) return <CalmLine>{t('diff.same')}</CalmLine>
  const count = (kind: 'added' | 'removed' | 'changed'): number =>
    diff.states[kind].length + diff.transitions[kind].length
  return (
    <div className={css.drawing}>
      <p>
        {t('diff.summary', { added: count('added'), removed: count('removed'), changed: count('changed') })}
      </p>
      <ModelDrawing model={model} marks={marks} plain />
      <Section title={t('diff.table')}>
        <ChangeTable a={a} b={b} before={t('diff.before')} after={t('diff.after')} />
      </Section>
    </div>
  )
}

/** Every difference of two texts of a model, one a line; `before` and `after` head the columns of `a` and `b`. */
export function ChangeTable({
  a,
  b,
  before: headBefore,
  after: headAfter,
}: {
  a: DrawnModel
  b: DrawnModel
  before: string
  after: string
}) {
  const { t, label } = useDrawingWords(b)
  const diff = useMemo(() => diffModels(a, b), [a, b])
  const rows = useRows(a, b, diff)
  const columns: Column<Row>[] = [
    { key: 'part', header: t('diff.part'), width: '26%', cell: ({ part }) => part },
    {
      key: 'what',
      header: t('diff.what'),
      cell: ({ mark, what }) => (
        <div className={css.cell}>
          <span className={cx(css.mark, css[mark])}>
            {MARK_SIGN[mark]} {t(`diff.${mark}`)}
          </span>
          {what && <div>{what}</div>}
        </div>
      ),
    },
    {
      key: 'before',
      header: headBefore,
      width: '27%',
      cell: ({ before }) => <div className={cx(css.cell, css.old)}>{before}</div>,
    },
    {
      key: 'after',
      header: headAfter,
      width: '27%',
      cell: ({ after }) => <div className={css.cell}>{after}</div>,
    },
  ]
  const name = label(b.labels['model'] ?? { pl: b.code, en: b.code })
  const caption = t('diff.label', { model: name, from: a.version, to: b.version })
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />
}

const found = (model: DrawnModel, id: string): unknown =>
  model.states.find((state) => state.id === id) ?? model.transitions.find((row) => row.id === id)

/** One line of the table for every added or removed part and every changed value. */
function useRows(a: DrawnModel, b: DrawnModel, diff: Diff): Row[] {
  const words = useDrawingWords(b)
  const old = useDrawingWords(a)
  const { t, label } = words
  const { field, value } = useChangeWords(a, b)
  const change = (part: string, key: string, { path, before, after }: Change): Row => ({
    key: `${key}:${path.join('.')}`,
    part,
    mark: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    what: field(path[0] === key && path.length > 1 ? path.slice(1) : path),
    before: before === undefined ? t('diff.nothing') : value(before, path),
    after: after === undefined ? t('diff.gone') : value(after, path),
  })
  const plain = (part: string, key: string, mark: 'added' | 'removed'): Row => ({
    key,
    part,
    mark,
    what: '',
    before: mark === 'added' ? t('diff.nothing') : t('diff.there'),
    after: mark === 'added' ? t('diff.there') : t('diff.gone'),
  })
  const state = (id: string): string =>
    t('diff.state', { name: (words.stateOf(id) ? words : old).stateName(id) })
  const step = (id: string): string => {
    const row = words.rowOf(id) ?? old.rowOf(id)
    return t('diff.transition', { name: row ? label(row.label) : id, id })
  }
  const items = (of: ItemsDiff, kind: string, name: (id: string) => string): Row[] => [
    ...of.added.map((id) => plain(name(id), `${kind}+${id}`, 'added')),
    ...of.removed.map((id) => plain(name(id), `${kind}-${id}`, 'removed')),
    ...of.changed.flatMap(({ id, changes }) => {
      const [before, after] = [found(a, id), found(b, id)]
      return wholeTimes(changes, before, after).map((one) => change(name(id), `${kind}${id}`, one))
    }),
    ...(of.reordered
      ? [
          {
            ...plain(kind === 's' ? t('text.states') : t('text.transitions'), `${kind}order`, 'added'),
            mark: 'changed' as const,
            what: t('diff.order'),
            before: '',
            after: '',
          },
        ]
      : []),
  ]
  const rest = Object.entries(diff.other).filter(([name]) => name !== 'version' && name !== 'status')
  return [
    ...items(diff.states, 's', state),
    ...items(diff.transitions, 't', step),
    ...rest.flatMap(([name, changes]) =>
      wholeTimes(changes, a, b).map((one) => change(field([name]), name, one)),
    ),
  ]
}
