export { demoHandlers } from './demo.ts'
