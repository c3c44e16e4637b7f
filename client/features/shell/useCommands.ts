import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../shared/domain/peopleSearch.ts'
import { useOperation } from '../../api/hooks.ts'
import { MORE, NAV, type NavKey } from '../../shell/nav.ts'
import type { IconShape } from '../../ui/Icon.tsx'
import { IconBell, IconFolders, IconKeyboard, IconPlus } from '../../ui/icons.ts'
import { useCaseName } from '../caseList/useCaseName.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useStageNames } from '../workflow/useStageNames.ts'
import { entranceOf, morePlacesOf } from './places.ts'

export interface Command {
  id: string
  icon: IconShape
  words: string
  end?: string
  /** An address, or something that happens here. */
  run: string | (() => void)
}

const SHORTEST = 2
const TYPING_PAUSE_MS = 200

/** Cases found by number or family name, then places and acts whose words fit what was typed. */
export function useCommands(typed: string, nav: readonly NavKey[], onKeys: () => void) {
  const { t } = useTranslation('commands')
  const { t: shell } = useTranslation('shell')
  const caseName = useCaseName()
  const { acting } = useSession().session
  const entrance = entranceOf(acting)
  const [asked] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS)
  const searches = asked.length >= SHORTEST && nav.includes('cases')
  const found = useOperation('cases.list', { q: asked, limit: '8' }, { enabled: searches })

  const rows = searches ? (found.data?.data ?? []) : []
  const stageName = useStageNames(rows)

  const cases: Command[] = rows.map((row) => ({
    id: `case-${row.id}`,
    icon: IconFolders,
    words: caseName(row),
    end: stageName(row),
    run: `/cases/${row.id}`,
  }))
  const acts: Command[] = [
    ...(entrance ? [{ id: 'new', icon: IconPlus, words: t(`new.${entrance}`), run: '/cases/new' }] : []),
    ...nav.map((key) => ({
      id: `go-${key}`,
      icon: NAV[key].icon,
      words: shell(`nav.${key}`),
      run: NAV[key].to,
    })),
    ...morePlacesOf(acting.role).map((key) => ({
      id: `go-${key}`,
      icon: MORE[key].icon,
      words: shell(`nav.${key}`),
      run: MORE[key].to,
    })),
    { id: 'notices', icon: IconBell, words: t('notices'), run: '/notifications' },
    { id: 'keys', icon: IconKeyboard, words: shell('user.keys'), run: onKeys },
  ]
  const wanted = foldText(typed)
  return {
    cases,
    acts: acts.filter((act) => foldText(act.words).includes(wanted)),
    isSearching: searches && found.isFetching,
    failed: searches && found.isError,
    asked: searches ? asked : '',
  }
}
