export { notificationHandlers, notificationLive } from './notifications.ts'
