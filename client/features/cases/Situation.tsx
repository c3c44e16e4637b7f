import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'
import { useGlow, markSeen } from '../../api/glow.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SectorRow } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
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
  const mark = useGlow(view.id)
  const sections = Object.values(view.situation ?? {})
  const newest = [...sections].sort((a, b) => b.at.localeCompare(a.at))[0]
  // The case also changes when somebody signs or joins; only a written section lights up here.
  const glow = mark && newest?.by === mark.name ? mark : undefined
  const readable = view.readable ?? []
  const hidden = CATEGORIES.filter((category) => !readable.includes(category))
  return (
    <LiveGlow glow={glow && { sector: glow.sector, onSeen: () => markSeen(view.id) }}>
      <Section
        title={t('situation.title')}
        end={newest && `${newest.by}, ${toldTime(ui, new Date(newest.at), now)}`}
      >
        {glow && (
          <GlowNote sector={glow.sector}>
            {t('glow', { name: glow.name, time: toldTime(ui, glow.at, now) })}
          </GlowNote>
        )}
        <dl className={css.situation}>
          {readable.map((category) => (
            <Row key={category} category={category} />
          ))}
          {hidden.map((category) => (
            <HiddenRow key={category} category={category} />
          ))}
        </dl>
      </Section>
    </LiveGlow>
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

function Row({ category }: { category: Category }) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities } = useCase()
  const [isEditing, setEditing] = useState(false)
  const section = view.situation?.[category]
  const label = term(`category.${category}`)
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
      </dd>
    </>
  )
}
