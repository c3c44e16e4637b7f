import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown, IconChevronUp } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import css from './caseList.module.css'
import { LONGEST_NAME, moved, nameFaults, type SavedView } from './savedViews.ts'

/** Renaming, ordering and deleting own views; nothing changes before it is saved. */
export function ManageViewsDialog({
  views,
  onSave,
  onClose,
}: {
  views: readonly SavedView[]
  onSave: (views: readonly SavedView[]) => void
  onClose: () => void
}) {
  const { t } = useTranslation('caseList')
  // The first name stays the row's key while the name is being rewritten.
  const [rows, setRows] = useState(() => views.map((view) => ({ ...view, key: view.name })))
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const errors = useFieldErrors(
    'views',
    null,
    Object.fromEntries(rows.map((_, at) => [at, t('own.nameOf', { n: at + 1 })])),
  )
  /** A moved row takes its button along, and with it the focus. */
  const move = (at: number, by: -1 | 1) => {
    const next = moved(rows, at, by)
    const row = rows[at]
    if (next === rows || !row) return
    setRows([...next])
    setSaid(t('own.place', { name: row.name, n: at + by + 1, of: rows.length }))
    requestAnimationFrame(() => {
      const button = by < 0 ? 'up' : 'down'
      list.current?.children[at + by]?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus()
    })
  }
  const remove = (at: number) => {
    setSaid(t('own.removed', { name: rows[at]?.name ?? '' }))
    setRows(rows.filter((_, index) => index !== at))
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('[data-remove]')
      rest?.[Math.min(at, rest.length - 1)]?.focus()
    })
  }
  const save = () => {
    if (!errors.accept(nameFaults(rows.map(({ name }) => name)))) return
    onSave(rows.map(({ name, address }) => ({ name: name.trim(), address })))
  }
  return (
    <FormDialog
      title={t('own.manageTitle')}
      submit={t('own.saveOrder')}
      busy={false}
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
    >
      {rows.length === 0 && <p>{t('own.none')}</p>}
      <ol className={css.views} ref={list}>
        {rows.map(({ key, name }, at) => (
          <li key={key}>
            <TextInput
              id={errors.id(String(at))}
              aria-label={t('own.nameOf', { n: at + 1 })}
              maxLength={LONGEST_NAME}
              value={name}
              onChange={(event) => {
                const typed = event.currentTarget.value
                setRows(rows.map((row, index) => (index === at ? { ...row, name: typed } : row)))
              }}
              error={errors.of(String(at))}
            />
            {([-1, 1] as const).map((by) => (
              <ActionIcon
                key={by}
                data-move={by < 0 ? 'up' : 'down'}
                aria-label={t(by < 0 ? 'own.up' : 'own.down', { name })}
                aria-disabled={rows[at + by] === undefined || undefined}
                onClick={() => move(at, by)}
              >
                <Icon of={by < 0 ? IconChevronUp : IconChevronDown} size={18} />
              </ActionIcon>
            ))}
            <Button
              size="sm"
              variant="subtle"
              data-remove
              aria-label={t('own.removeLong', { name })}
              onClick={() => remove(at)}
            >
              {t('own.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <span role="status" className={text.sr}>
        {said}
      </span>
      <p>{t('own.where')}</p>
    </FormDialog>
  )
}
