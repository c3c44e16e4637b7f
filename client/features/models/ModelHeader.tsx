import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModelStatus } from '../../../shared/workflow/model.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { StagePath, type Stage } from '../../ui/cases/StagePath.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Callout } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { inLanguage } from '../workflow/models.ts'
import { LIFE } from './life.ts'
import { useModelShown } from './modelContext.ts'
import { actsOf } from './modelActs.ts'
import { ModelAct } from './ModelAct.tsx'
import css from './models.module.css'
import { nameOf } from './versions.ts'

/** Which version this is, where it stands in its life, and the one thing to do next about it. */
export function ModelHeader() {
  const { t, i18n } = useTranslation('models')
  const { view, abilities } = useModelShown()
  const day = (at: string | null | undefined) => (at ? shortDate(warsawDate(new Date(at)), true) : undefined)
  const title = t('versionTitle', {
    model: inLanguage(view.name, i18n.language),
    version: view.ref.version,
  })
  const { primary, others } = actsOf(view, abilities)
  const reached: Partial<Record<ModelStatus, string | undefined>> = {
    draft: day(view.createdAt),
    consultation: day(view.consultation?.from),
    recommended: day(view.recommendation?.at),
    published: day(view.publishedAt),
    retired: day(view.retiredAt),
  }
  const now = LIFE.indexOf(view.status)
  // Models the product brings were never drafted here.
  const road = LIFE.filter(
    (status) =>
      (view.voivodeship !== null || status === 'published' || status === 'retired') &&
      (status !== 'retired' || view.status === 'retired'),
  )
  const stages = road.map((status): Stage => {
    const at = LIFE.indexOf(status)
    const until = status === 'consultation' && view.consultation?.to
    const detail = status === view.status && until ? t('until', { date: shortDate(until) }) : reached[status]
    return {
      key: status,
      label: t(`status.${status}`),
      state: at < now ? 'done' : at === now ? 'now' : 'next',
      ...(detail && at <= now ? { detail } : {}),
    }
  })
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: t('title'), href: '/models' }, { label: title }]}
        subtitle={
          <>
            {view.author
              ? t('by', { name: view.author.name, institution: view.author.institution })
              : t('list.common')}
            {view.changelog && `. ${view.changelog}`}
          </>
        }
        aside={
          <>
            {view.errorCount === 0 && (
              <Button component={Link} to={`/simulator?version=${encodeURIComponent(nameOf(view))}`}>
                {t('whatIf')}
              </Button>
            )}
            {others.map((act) => (
              <ModelAct key={act} act={act} />
            ))}
          </>
        }
        action={primary && <ModelAct act={primary} isPrimary />}
        actionBelow
      />
      <div className={css.life}>
        <StagePath stages={stages} />
      </div>
      {view.status === 'retired' && <p className={text.ink2}>{t('retiredText')}</p>}
      {view.recommendation && (
        <Callout>
          <b>
            {t('recommendation', {
              name: view.recommendation.by.name,
              date: day(view.recommendation.at) ?? '',
            })}
          </b>
          <div>{view.recommendation.text}</div>
        </Callout>
      )}
      {view.errorCount > 0 && <Callout tone="amber">{t('hasErrors', { count: view.errorCount })}</Callout>}
    </>
  )
}
