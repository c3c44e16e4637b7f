import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconLayoutKanban } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'

/** The same cases seen another way: by stage, and for the head by who carries them. */
export function OtherViews() {
  const { t } = useTranslation('shell')
  const { t: list } = useTranslation('caseList')
  const { role } = useSession().session.acting
  return (
    <>
      {role === 'OPS_HEAD' && (
        <Button className={text.desk ?? ''} component={Link} to="/caseload">
          {t('nav.caseload')}
        </Button>
      )}
      <Button component={Link} to="/cases/board" leftSection={<Icon of={IconLayoutKanban} size={18} />}>
        {list('board')}
      </Button>
    </>
  )
}
