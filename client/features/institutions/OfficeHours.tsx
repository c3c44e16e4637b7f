import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { useOperation } from '../../api/hooks.ts'
import text from '../../ui/text.module.css'
import { may } from '../cases/caseContext.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import { DAY_WORD, hoursWords } from './hoursWords.ts'

/** When an office is open; its own head may change that. */
export function OfficeHours({ institution }: { institution: InstitutionView | undefined }) {
  const { t } = useTranslation('partnerships')
  const { t: ui } = useTranslation('ui')
  const { session } = useSession()
  const isOwn = institution?.id === session.acting.institution.id
  const own = useOperation('institutions.get', { id: institution?.id ?? '' }, { enabled: isOwn })
  const [isChanging, setChanging] = useState(false)
  if (!institution) return null
  const { hours, officeHours } = institution
  return (
    <>
      {hours ? hoursWords(hours, (day) => ui(`weekdayShort.${DAY_WORD[day]}`)) : officeHours}
      {own.data && may(own.data.abilities, 'setHours') && (
        <div>
          <button type="button" className={text.link} onClick={() => setChanging(true)}>
            {t('hours.change')}
          </button>
        </div>
      )}
      {isChanging && own.data && (
        <HoursDialog institution={own.data.data} onClose={() => setChanging(false)} />
      )}
    </>
  )
}
