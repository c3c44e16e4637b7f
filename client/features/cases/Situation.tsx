import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'
import { useGlow, markSeen } from '../../api/glow.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SectorRow } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { clockTime, toldTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'
import { HiddenCategory } from './HiddenCategory.tsx'
import { readingSectors } from './readers.ts'
import { SectionEditor } from './SectionEditor.tsx'

/** The family's situation per category: read here, edited in place, closed ones shown as places. */
export function Situation() {
  const { t } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const { view } = useCase()
  const newest = Object.values(view.situation ?? {}).sort((a, b) => b.at.localeCompare(a.at))[0]
  const readable = view.readable ?? []
  const hidden = CATEGORIES.filter((category) => !readable.includes(category))
  return (
    <Section
      title={t('situation.title')}
      end={newest && `${newest.by}, ${toldTime(ui, new Date(newest.at), now)}`}
    >
      <dl className={css.situation}>
        {readable.map((category) => (
          <Row key={category} category={category} newest={newest?.at} />
        ))}
        {hidden.map((category) => (
          <HiddenRow key={category} category={category} />
        ))}
      </dl>
    </Section>
  )
}

function HiddenRow({ category }: { category: Category }) {
  const { t } = useTranslation('vocabulary')
  return (
    <>
      <dt>{t(`category.${category}`)}</dt>
      <dd>
        <HiddenCategory category={category} />
      </dd>
    </>
  )
}

function Row({ category, newest }: { category: Category; newest: string | undefined }) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities } = useCase()
  const [isEditing, setEditing] = useState(false)
  const section = view.situation?.[category]
  const label = term(`category.${category}`)
  const mark = useGlow(view.id)
  // The case also changes when somebody signs or joins; only the section just written lights up.
  const glow = mark && section && section.at === newest && section.by === mark.name ? mark : undefined
  return (
    <>
      <dt>
        {label}
        {category === 'general' ? (
          <div className={`${text.small} ${text.ink3}`}>{t('situation.wholeTeam')}</div>
        ) : (
          view.team && <SectorRow sectors={readingSectors(view.team, category)} size="sm" />
        )}
      </dt>
      <dd>
        <LiveGlow glow={glow && { sector: glow.sector, onSeen: () => markSeen(view.id) }}>
          {isEditing ? (
            <SectionEditor category={category} label={label} onClose={() => setEditing(false)} />
          ) : (
            <div className={css.written}>
              {section ? (
                <div className={css.text}>{section.text}</div>
              ) : (
                <span className={text.ink3}>{t('situation.empty')}</span>
              )}
              {may(abilities, 'update') && (
                <button
                  type="button"
                  className={`${text.link} ${text.small}`}
                  aria-label={t('situation.editLong', { what: label })}
                  onClick={() => setEditing(true)}
                >
                  {section ? t('situation.edit') : t('situation.write')}
                </button>
              )}
            </div>
          )}
          {glow && (
            <GlowNote sector={glow.sector}>
              {t('glow', { name: glow.name, time: clockTime(glow.at) })}
            </GlowNote>
          )}
        </LiveGlow>{' '}
      </dd>
    </>
  )
}
