import { useTranslation } from 'react-i18next'
import type { CooperationModel, ModelStatus } from '../../../shared/workflow/model.ts'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { modelOf } from '../models/readModelView.ts'
import { nameOf } from '../models/versions.ts'
import { inLanguage, models, refName } from '../workflow/models.ts'
import type { Code } from './draft.ts'

export interface ShownVersion {
  title: string
  model: CooperationModel
}
export interface VersionChoice {
  /** As `models.get` takes it. */
  name: string
  code: Code
  version: number
  label: string
  inForce: boolean
}

const builtIn = (name: string | null) => models.find((model) => refName(model) === name)

/** The model of a name: from the product itself, else from the server; null while it is not there. */
function useVersion(name: string | null): {
  model: CooperationModel | null
  isPending: boolean
  isError: boolean
} {
  const known = builtIn(name)
  const reply = useOperation('models.get', { model: name ?? '' }, { enabled: name !== null && !known })
  const view = reply.data?.data
  return {
    model: name === null ? null : (known ?? (view ? modelOf(view) : null)),
    isPending: reply.isLoading,
    isError: reply.isError && !known,
  }
}

/** Versions to choose from, drafts among them, and the one or two played, in the words of a region. */
export function useVersions(name: string, compare: string | null, region = '') {
  const { t, i18n } = useTranslation('simulator')
  const list = useOperation('models.list', { limit: '100' })
  useLive({ kind: 'models' }, list.data?.cursor)
  const first = useVersion(name)
  const second = useVersion(compare)
  const titleOf = (version: number, status: ModelStatus) => t(`version.${status}`, { version })
  // Without a connection the versions that come with the product can be tried all the same.
  const choices: VersionChoice[] = list.data
    ? list.data.data
        .filter(({ errorCount }) => errorCount === 0)
        .sort((a, b) => a.ref.code.localeCompare(b.ref.code) || b.ref.version - a.ref.version)
        .map((row) => ({
          name: nameOf(row),
          ...row.ref,
          label: t(`choice.${row.status}`, { version: row.ref.version }),
          inForce: row.status === 'published',
        }))
    : models.map((model) => ({
        name: refName(model),
        code: model.code,
        version: model.version,
        label: t(`choice.${model.status}`, { version: model.version }),
        inForce: true,
      }))
  const found = [first.model, second.model].flatMap((model) => (model ? [inRegion(model, region)] : []))
  const isMixed = new Set(found.map(({ code }) => code)).size > 1
  const shown = found.map((model): ShownVersion => {
    const title = titleOf(model.version, model.status)
    return { model, title: isMixed ? `${inLanguage(model.labels.model, i18n.language)}. ${title}` : title }
  })
  return {
    choices,
    shown,
    isPending: first.isPending || second.isPending,
    isError: first.isError || second.isError,
  }
}
