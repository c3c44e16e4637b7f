export { noteHandlers, noteLive } from './notes.ts'
