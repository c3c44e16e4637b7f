import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { IconFlag } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Facepile } from '../../ui/people/Person.tsx'
import { StatusTag } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { StageDue } from '../workflow/StageDue.tsx'
import { StageRoad } from '../workflow/StageRoad.tsx'
import { inLanguage, modelOfCase } from '../workflow/models.ts'
import { CaseMenu } from './CaseMenu.tsx'
import { caseName, useCase } from './caseContext.ts'
import css from './case.module.css'
import { PrimaryAction } from './PrimaryAction.tsx'

/** Whose case, where it stands, what is due, and the one thing to do next. */
export function CaseHeader() {
  const { t, i18n } = useTranslation('case')
  const { view, own } = useCase()
  const { pathname } = useLocation()
  const model = modelOfCase(view)
  const name = caseName(view, t)
  const isReceipt = view.lens === 'receipt'
  const isFormer = view.lens === 'former'
  const modelName = model
    ? inLanguage(model.labels.model, i18n.language).toLocaleLowerCase()
    : view.model.code
  return (
    <>
      <PageHeader
        actionBelow
        flush
        title={name}
        tabTitle={view.number ? `${name}, ${view.number}` : name}
        crumbs={[
          { label: t('crumb'), href: '/cases' },
          { label: view.number ?? (isReceipt ? t('name.receipt') : t('name.noNumber')) },
        ]}
        aside={
          view.team && (
            <span className={text.desk}>
              <Facepile
                people={view.team.map(({ name: person, sector }) => ({
                  name: person,
                  sector: sectorGroup(sector),
                }))}
              />
            </span>
          )
        }
        action={
          !isReceipt &&
          !isFormer && (
            <>
              <PrimaryAction />
              <CaseMenu />
            </>
          )
        }
      />
      <div className={css.meta}>
        {view.urgent && (
          <StatusTag tone="red" icon={IconFlag}>
            {t('urgent')}
          </StatusTag>
        )}
        <span>
          {t('meta.model', { gmina: view.gmina.name, model: modelName, version: view.model.version })}
        </span>
        <span className={css.divided}>{t('meta.owner', { name: view.owner.shortName })}</span>
        {view.coordinator && (
          <span className={css.divided}>{t('meta.coordinator', { name: view.coordinator.name })}</span>
        )}
        {own && view.memberSince && (
          <span className={css.divided}>
            {t('meta.since', { date: shortDate(warsawDate(new Date(view.memberSince)), true) })}
          </span>
        )}
        {!view.isOpen && <StatusTag>{t('meta.closed')}</StatusTag>}
      </div>
      {!isFormer && <StageRoad view={view} />}
      {!isFormer && !pathname.endsWith('/timeline') && <StageDue view={view} />}
    </>
  )
}
