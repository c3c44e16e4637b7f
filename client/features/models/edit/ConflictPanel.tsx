import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ModelView } from '../../../../shared/contracts/models.ts'
import type { DrawnModel } from '../../../../shared/workflow/drawing/types.ts'
import { Callout } from '../../../ui/states/States.tsx'
import { ChangeTable } from '../drawing/ModelDiff.tsx'
import css from './edit.module.css'
import type { Json } from './place.ts'

/** Two people changed the same draft: what is saved and what is here, value by value; the choice is a person's. */
export function ConflictPanel({
  theirs,
  own,
  onTake,
  onKeep,
}: {
  theirs: ModelView
  own: Json
  onTake: () => void
  onKeep: () => void
}) {
  const { t } = useTranslation('models')
  return (
    <section className={css.sides} role="alert">
      <Callout tone="amber">{t('conflict.text')}</Callout>
      <ChangeTable
        a={theirs.model as unknown as DrawnModel}
        b={own as unknown as DrawnModel}
        before={t('conflict.theirs')}
        after={t('conflict.yours')}
      />
      <div className={css.bar}>
        <Button onClick={onTake}>{t('conflict.take')}</Button>
        <Button onClick={onKeep}>{t('conflict.keep')}</Button>
      </div>
    </section>
  )
}
