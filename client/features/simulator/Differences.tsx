import { useTranslation } from 'react-i18next'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { workingDaysBetween } from '../../../shared/domain/workingDays.ts'
import { summarise, type Summary } from '../../../shared/workflow/simulate/summary.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '../../ui/icons.ts'
import { stateLabel } from '../workflow/models.ts'
import type { PlayedVersion } from './useSimulation.ts'

interface Answer {
  tone: Tone
  text: string
}
interface Row {
  key: string
  what: string
  answers: Answer[]
}

const SIGN = { plain: IconCircleCheck, amber: IconAlertTriangle, red: IconAlertOctagon } as const
const SHOWN: readonly CaseState[] = [
  'DRAFT',
  'CONSENT',
  'TEAM',
  'DIAGNOSIS',
  'PLANNING',
  'RUNNING',
  'EVALUATION',
]

/** What comes of the story under each version, side by side. */
export function Differences({ versions }: { versions: readonly PlayedVersion[] }) {
  const { t, i18n } = useTranslation('simulator')
  const { t: ui } = useTranslation('ui')
  const { t: term } = useTranslation('vocabulary')
  const all = versions.map(({ outcome }) => summarise(outcome))
  // Where both versions are asked about one stage, the newer one's word stands for it.
  const stage = (state: CaseState, model = versions.at(-1)?.model) =>
    stateLabel(model, state, i18n.language) ?? term(`caseState.${state}`)
  const plain = (text: string): Answer => ({ tone: 'plain', text })

  const left = (summary: Summary, state: CaseState): Answer => {
    const stay = summary.stays.find((one) => one.state === state)
    if (!stay) return plain(t('never'))
    if (!stay.to) return { tone: stay.late ? 'red' : 'amber', text: t('still') }
    const at = weekdayDateTime(ui, stay.to)
    if (!stay.late || !stay.dueAt) return plain(t('inTime', { at }))
    return {
      tone: 'red',
      text: t('lateBy', { at, count: Math.max(1, workingDaysBetween(stay.dueAt, stay.to)) }),
    }
  }
  /** What the comparison comes to for the family: when its team begins to work. */
  const headline = ([one, two]: readonly Summary[]): string => {
    const [before, after] = [one?.teamReadyAt, two?.teamReadyAt]
    if (!before || !after) return before || after ? t(after ? 'team.onlySecond' : 'team.onlyFirst') : ''
    if (before.getTime() === after.getTime()) return t('team.same')
    const isSooner = after < before
    const count = isSooner ? workingDaysBetween(after, before) : workingDaysBetween(before, after)
    return t(isSooner ? 'team.sooner' : 'team.later', { count })
  }
  const rows: Row[] = [
    ...SHOWN.filter((state) => all.some(({ stays }) => stays.some((stay) => stay.state === state))).map(
      (state) => ({
        key: state,
        what: t('leaves', { stage: stage(state) }),
        answers: all.map((summary) => left(summary, state)),
      }),
    ),
    {
      key: 'missed',
      what: t('missedDeadlines'),
      answers: all.map(({ missed }) => ({
        tone: missed.length > 0 ? 'red' : 'plain',
        text: String(missed.length),
      })),
    },
    {
      key: 'escalations',
      what: t('escalations'),
      answers: all.map(({ escalations }, index) =>
        plain(
          escalations.length === 0
            ? t('none')
            : escalations.map(({ to }) => stage(to, versions[index]?.model)).join(', '),
        ),
      ),
    },
    {
      key: 'told',
      what: t('notices'),
      answers: all.map(({ told }) => plain(t('noticesCount', { total: told.total, night: told.atNight }))),
    },
    {
      key: 'end',
      what: t('end'),
      answers: all.map(({ end }, index) => plain(end ? stage(end, versions[index]?.model) : t('never'))),
    },
  ]
  const title = versions.length > 1 ? t('difference') : t('result')
  return (
    <Section title={title} {...(all.length > 1 ? { end: headline(all) } : {})}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', header: t('whatHappens'), cell: ({ what }) => what, width: '34%', phone: 'line' },
          ...versions.map(({ title: version }, index) => ({
            key: `v${index}`,
            header: version,
            phone: index === 0 ? ('left' as const) : ('right' as const),
            cell: ({ answers }: Row) => {
              const answer = answers[index]
              return answer ? (
                <Status tone={answer.tone} icon={SIGN[answer.tone]}>
                  {answer.text}
                </Status>
              ) : null
            },
          })),
        ]}
      />
    </Section>
  )
}
