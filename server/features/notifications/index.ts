export { castOf, teamOf } from './cast.ts'
export { notificationHandlers, notificationLive } from './notifications.ts'
export { noticesFrom, stepNotices, type StepTelling } from './stepNotices.ts'
