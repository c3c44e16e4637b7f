import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BellButton, BellLink } from '../../shell/Bell.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useNotices } from '../shell/ownWork.ts'
import { NoticeRow } from './NoticeRow.tsx'
import css from './notices.module.css'
import { useMarkRead } from './useMarkRead.ts'

/** As many as are taken in at a glance; the page has the rest. */
const SHOWN = 8

function Latest({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('notices')
  const notices = useNotices()
  const read = useMarkRead()
  const { items, unread } = notices.data?.data ?? { items: [], unread: 0 }
  return (
    <div className={css.menu}>
      <div className={css.head}>
        <h2>{t('title')}</h2>
        {unread > 0 && (
          <button type="button" className={`${text.link} ${text.small}`} onClick={read.all}>
            {t('markAllShort')}
          </button>
        )}
      </div>
      {notices.isPending && <SkeletonRows rows={3} />}
      {notices.isError && <ErrorState onRetry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length === 0 && <EmptyState kind="nothingYet">{t('none')}</EmptyState>}
      {/* Scrolls by keyboard through the links inside it. */}
      <div className={css.scroll}>
        <ul className={css.list}>
          {items.slice(0, SHOWN).map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onOpen={() => {
                read.one(notice)
                onDone()
              }}
            />
          ))}
        </ul>
      </div>
      <div className={css.foot}>
        <Link to="/notifications" onClick={onDone}>
          {t('all')}
        </Link>
      </div>
    </div>
  )
}

/** The bell: the newest notices under it; on phones, where nothing fits under anything, the page of them. */
export function BellMenu({ unread }: { unread: number }) {
  const { t } = useTranslation('notices')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <BellLink unread={unread} className={text.mob} />
      <Popover opened={opened} onChange={setOpened} width={380} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <BellButton unread={unread} className={text.desk} onClick={() => setOpened((was) => !was)} />
        </Popover.Target>
        <Popover.Dropdown aria-label={t('title')}>
          {opened && <Latest onDone={() => setOpened(false)} />}
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
