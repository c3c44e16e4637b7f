import { defineModel, flag, stored, text, type Stored } from '../model.ts'

/** The calendar address of one post; the secret in it is made from id and version and never stored. */
export interface CalendarFeedDoc extends Stored {
  membershipId: string
  userId: string
  open: boolean
}

export const CalendarFeedModel = defineModel<CalendarFeedDoc>(
  'CalendarFeed',
  'calendarFeeds',
  { ...stored, membershipId: text, userId: text, open: flag },
  [{ on: { membershipId: 1 }, options: { unique: true } }],
)
