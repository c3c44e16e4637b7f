import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconCopy } from '../../ui/icons.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, ErrorState } from '../../ui/states/States.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import css from './calendar.module.css'

/** A private address for other calendar programmes: opened, replaced and closed here. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('calendar')
  const feed = useOperation('calendar.feed', {})
  const open = useCommand('calendar.openFeed', { touches: ['calendar.feed'] })
  const close = useCommand('calendar.closeFeed', { touches: ['calendar.feed'] })
  const [told, setTold] = useState<string | null>(null)
  const data = feed.data?.data
  const address = data?.path ? `${window.location.origin}${data.path}` : null
  const problem = open.error ?? close.error
  const tell = (words: string) => () => setTold(words)
  const copy = async (what: string) => {
    try {
      await navigator.clipboard.writeText(what)
      setTold(t('feed.copied'))
    } catch {
      setTold(t('feed.copyByHand'))
    }
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('feed.title')}
      back={<Button onClick={onClose}>{t('feed.done')}</Button>}
      primary={
        data &&
        (address ? (
          <Button variant="filled" leftSection={<Icon of={IconCopy} />} onClick={() => void copy(address)}>
            {t('feed.copy')}
          </Button>
        ) : (
          <Button
            variant="filled"
            loading={open.isPending}
            onClick={() => open.mutate({}, { onSuccess: tell(t('feed.opened')) })}
          >
            {t('feed.open')}
          </Button>
        ))
      }
    >
      <p>{t('feed.what')}</p>
      <Callout>{t('feed.noNames')}</Callout>
      {feed.isPending && <SkeletonRows rows={2} />}
      {feed.isError && <ErrorState onRetry={() => void feed.refetch()} />}
      {address && data?.openedAt && (
        <>
          <TextInput
            label={t('feed.address')}
            description={t('feed.secret', { date: shortDate(warsawDate(new Date(data.openedAt)), true) })}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={css.acts}>
            <Button
              size="sm"
              loading={open.isPending}
              onClick={() => open.mutate({}, { onSuccess: tell(t('feed.replaced')) })}
            >
              {t('feed.replace')}
            </Button>
            <Button
              size="sm"
              variant="outline"
              color="red"
              loading={close.isPending}
              onClick={() => close.mutate({}, { onSuccess: tell(t('feed.closed')) })}
            >
              {t('feed.close')}
            </Button>
          </div>
        </>
      )}
      {problem && <ProblemNote error={problem} />}
      <p role="status" className={css.told}>
        {told}
      </p>
    </Dialog>
  )
}
