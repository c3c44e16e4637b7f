import { useTranslation } from 'react-i18next'
import { stagesEntered } from '../../../shared/domain/caseRounds.ts'
import { useNow } from '../session/useNow.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { useCase } from '../cases/caseContext.ts'
import { modelOfCase, stateLabel } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'

const DAY = 86_400_000

/** How long the case stood in each stage, beside what the model allows. */
export function StageTimes() {
  const { t, i18n } = useTranslation('case')
  const { view } = useCase()
  const { duration } = useStepWords()
  const now = useNow()
  const model = modelOfCase(view)
  const history = stagesEntered(view.history ?? [])
  if (history.length === 0) return null
  const rows = history.map(({ state, at }, index) => {
    const end = history[index + 1]?.at
    const spent = (end ? Date.parse(end) : now.getTime()) - Date.parse(at)
    const sla = model?.states.find(({ id }) => id === state)?.sla
    return {
      key: `${state}-${index}`,
      stage: stateLabel(model, state, i18n.language) ?? state,
      days: t('timeline.days', { count: Math.max(0, Math.floor(spent / DAY)) }),
      limit: sla ? duration((view.urgent && sla.urgent) || sla) : '',
    }
  })
  return (
    <Section title={t('timeline.times')}>
      <DataTable
        caption={t('timeline.times')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'stage', header: t('timeline.stage'), cell: ({ stage }) => stage },
          {
            key: 'days',
            header: t('timeline.lasted'),
            align: 'end',
            phone: 'left',
            cell: ({ days }) => days,
          },
          {
            key: 'limit',
            header: t('timeline.limit'),
            align: 'end',
            phone: 'right',
            cell: ({ limit }) => limit,
          },
        ]}
      />
    </Section>
  )
}
