import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CASE_STATES } from '../../../shared/domain/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle } from '../../ui/icons.ts'
import { StageBars } from '../../ui/lists/StageBars.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import type { Home } from './useHome.ts'

/** How many of the cases one sees stand in each stage; every number opens that list. */
export function Stages({ counts }: { counts: NonNullable<Home['counts']> }) {
  const { t } = useTranslation('home')
  const { t: words } = useTranslation('vocabulary')
  const stages = CASE_STATES.flatMap((state) => {
    const count = counts.byState[state] ?? 0
    return count > 0
      ? [{ key: state, label: words(`caseState.${state}`), count, href: `/cases/all?state=${state}` }]
      : []
  })
  if (stages.length === 0) return null
  const { all, overdue } = counts.views
  return (
    <Section
      title={t('stages.title')}
      count={all}
      countHref="/cases/all"
      countLabel={t('stages.count', { count: all })}
    >
      <StageBars stages={stages} />
      {overdue > 0 && (
        <CalmLine icon={<Icon of={IconAlertTriangle} className={text.amber} />}>
          <Link to="/cases/overdue">{t('stages.overdue', { count: overdue })}</Link>
        </CalmLine>
      )}
    </Section>
  )
}
