import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { sectorGroup, type EntryReason } from '../../../shared/domain/vocabulary.ts'
import { SectorTag } from '../../ui/people/Sector.tsx'
import css from './invitation.module.css'
import type { Standing } from './suggestions.ts'

/** One institution to choose: its sector, what of the family's troubles it answers, whether it is in already. */
export function InstitutionRadio({
  institution: { id, name, sector },
  reasons = [],
  standing,
}: {
  institution: InstitutionView
  reasons?: readonly EntryReason[]
  standing: Standing | undefined
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const words = reasons.map((reason) => term(`entryReason.${reason}`)).join(', ')
  return (
    <Radio
      value={id}
      label={name}
      // Whoever has not answered yet is not asked twice; of a team more people may join.
      disabled={standing === 'invited'}
      description={
        <>
          <SectorTag sector={sectorGroup(sector)}>{term(`sector.${sector}`)}</SectorTag>
          {words && <span className={css.line}>{t('invite.suggestedFor', { reasons: words })}</span>}
          {standing && <span className={css.line}>{t(`invite.${standing}`)}</span>}
        </>
      }
    />
  )
}
