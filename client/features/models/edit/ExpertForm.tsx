import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isShallow } from '../../../../shared/workflow/modelJson.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconDownload, IconUpload } from '../../../ui/icons.ts'
import { Callout } from '../../../ui/states/States.tsx'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import type { Json } from './place.ts'

const MOST_CHARACTERS = 150_000

/** Enough of a model for the forms to show it; what else is wrong is listed with its place. */
function readFile(text: string): Json | 'notJson' | 'notModel' | 'tooLong' {
  if (text.length > MOST_CHARACTERS) return 'tooLong'
  try {
    const json: unknown = JSON.parse(text)
    const { states, transitions, labels, ladders } = (json ?? {}) as Json
    const isModel =
      Array.isArray(states) &&
      Array.isArray(transitions) &&
      [...(states as unknown[]), ...(transitions as unknown[]), labels, ladders].every(
        (part) => typeof part === 'object' && part !== null,
      )
    return isModel && isShallow(json) ? (json as Json) : 'notModel'
  } catch {
    return 'notJson'
  }
}

/** The whole model as a file, for those who write it as data. */
export function ExpertForm() {
  const { t } = useTranslation('models')
  const { json, act, errors } = useEdit()
  const [said, setSaid] = useState<'read' | 'notJson' | 'notModel' | 'tooLong' | null>(null)
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(json, null, 2))}`
  const name = `model-${String(json['code']).toLowerCase()}-${String(json['version'])}.json`
  const take = async (given: File | null) => {
    if (!given) return
    const found = readFile(await given.text())
    if (typeof found === 'string') return setSaid(found)
    act(found)
    setSaid('read')
  }
  return (
    <div className={css.form}>
      <h2>{t('edit.expert')}</h2>
      <p>{t('edit.expertHint')}</p>
      <div className={css.files}>
        <Button component="a" href={file} download={name} leftSection={<Icon of={IconDownload} />}>
          {t('edit.export')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(given) => void take(given)}>
          {(props) => (
            <Button {...props} leftSection={<Icon of={IconUpload} />}>
              {t('edit.import')}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="status">
        {said === 'read' && (
          <Callout tone={errors.length > 0 ? 'amber' : 'plain'}>
            {t('edit.imported', { count: errors.length })}
          </Callout>
        )}
        {said && said !== 'read' && <Callout tone="red">{t(`edit.${said}`)}</Callout>}
      </div>
    </div>
  )
}
