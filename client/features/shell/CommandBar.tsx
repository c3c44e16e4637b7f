import { TextInput } from '@mantine/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { NavKey } from '../../shell/nav.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconSearch } from '../../ui/icons.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'
import css from './keys.module.css'
import { useCommands, type Command } from './useCommands.ts'

function OptionGroup({
  label,
  commands,
  current,
  idOf,
  onRun,
}: {
  label: string
  commands: readonly Command[]
  current: string | undefined
  idOf: (command: Command) => string
  onRun: (command: Command) => void
}) {
  const id = useId()
  if (commands.length === 0) return null
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={css.label}>
        {label}
      </div>
      {commands.map((command) => (
        // The keyboard acts in the field, which owns the list; this is the pointer's way.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={command.id}
          id={idOf(command)}
          role="option"
          tabIndex={-1}
          aria-selected={command.id === current}
          className={css.option}
          onClick={() => onRun(command)}
        >
          <Icon of={command.icon} size={18} />
          <span>{command.words}</span>
          {command.end && <span className={css.end}>{command.end}</span>}
        </div>
      ))}
    </div>
  )
}

/** Ctrl K: type a family, a number or a place, arrows choose, Enter goes. */
export function CommandBar({
  nav,
  onKeys,
  onClose,
}: {
  nav: readonly NavKey[]
  onKeys: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('commands')
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const { cases, acts, isSearching, failed, asked } = useCommands(typed, nav, onKeys)
  const all = [...cases, ...acts]
  const current = all.find((command) => command.id === picked) ?? all[0]
  const idOf = (command: Command) => `${id}-${command.id}`

  const run = (command: Command) => {
    if (typeof command.run === 'function') return command.run()
    onClose()
    void navigate(command.run)
  }
  const move = (step: number) => {
    const at = all.findIndex((command) => command.id === current?.id)
    const next = all[(at + step + all.length) % all.length]
    if (!next) return
    setPicked(next.id)
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && current) run(current)
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
  }
  const told = failed
    ? t('failed')
    : isSearching
      ? t('searching')
      : asked
        ? t('found', { count: cases.length })
        : t('hint')
  return (
    <Dialog opened onClose={onClose} title={t('title')} focusInside bare>
      <div className={css.bar}>
        <div className={css.field}>
          <TextInput
            data-autofocus
            label={t('label')}
            leftSection={<Icon of={IconSearch} />}
            value={typed}
            maxLength={80}
            autoComplete="off"
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-autocomplete="list"
            {...(current ? { 'aria-activedescendant': idOf(current) } : {})}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setPicked(null)
            }}
            onKeyDown={onKeyDown}
          />
          <p role="status" className={`${text.small} ${text.ink3}`}>
            {told}
          </p>
        </div>
        <div id={id} role="listbox" aria-label={t('results')} className={css.options}>
          <OptionGroup label={t('cases')} commands={cases} current={current?.id} idOf={idOf} onRun={run} />
          <OptionGroup label={t('acts')} commands={acts} current={current?.id} idOf={idOf} onRun={run} />
        </div>
      </div>
    </Dialog>
  )
}
