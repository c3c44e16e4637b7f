import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { entranceOf } from '../shell/places.ts'

/** The way in for a new family: to open a case, or to hand the situation to the centre. */
export function NewCaseButton() {
  const { t } = useTranslation('commands')
  const entrance = entranceOf(useSession().session.acting)
  if (!entrance) return null
  return (
    <Button variant="filled" component={Link} to="/cases/new" leftSection={<Icon of={IconPlus} size={18} />}>
      <span className={text.desk}>{t(`new.${entrance}`)}</span>
      <span className={text.mob}>{t(`newShort.${entrance}`)}</span>
    </Button>
  )
}
