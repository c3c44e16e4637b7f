import { ActionIcon } from '@mantine/core'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconX } from '../icons.ts'
import { PersonAvatar } from '../people/Person.tsx'
import text from '../text.module.css'
import css from './Toast.module.css'
import { dequeue, enqueue, type QueuedToast, type ToastMessage } from './toastQueue.ts'

const SHOWN_MS = 8000

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined)

const ClearContext = createContext<() => void>(() => undefined)

/** Takes every message away at once: what they tell of may have gone out of the viewer's reach. */
export const useClearToasts = () => useContext(ClearContext)

/** Shows a message bottom left: `const toast = useToast(); toast({ text })`. */
export const useToast = () => useContext(ToastContext)

function ToastView({ toast, onDone }: { toast: QueuedToast; onDone: (id: number) => void }) {
  const { t } = useTranslation('ui')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onDone(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, onDone, toast.id])
  return (
    <div
      className={css.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.person && <PersonAvatar {...toast.person} size="sm" />}
      <span>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={`${text.link} ${css.action}`}
          onClick={() => {
            toast.action?.onClick()
            onDone(toast.id)
          }}
        >
          {toast.action.label}
        </button>
      )}
      <ActionIcon className={css.close} aria-label={t('toast.close')} onClick={() => onDone(toast.id)}>
        <Icon of={IconX} />
      </ActionIcon>
    </div>
  )
}

/** One message at a time, eight seconds, longer while it is pointed at or focused; told politely. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<QueuedToast[]>([])
  const counter = useRef(0)
  const show = useCallback((message: ToastMessage) => {
    counter.current += 1
    const id = counter.current
    setQueue((now) => enqueue(now, { ...message, id }))
  }, [])
  const clear = useCallback(() => setQueue([]), [])
  const done = useCallback((id: number) => setQueue((now) => dequeue(now, id)), [])
  const first = queue[0]
  const view = useMemo(
    () => (first ? <ToastView key={first.id} toast={first} onDone={done} /> : null),
    [first, done],
  )
  return (
    <ToastContext value={show}>
      <ClearContext value={clear}>{children}</ClearContext>
      {/* The live region is always there: one that arrives together with its text is often not announced. */}
      <div role="status" className={css.region}>
        {view}
      </div>
    </ToastContext>
  )
}
