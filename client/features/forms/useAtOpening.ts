import { useState } from 'react'

/**
 * The value that a form was opened with, however it changes behind it: above all the version of what the form
 * shows, so that nothing is sent over a change that its writer has not seen.
 */
export const useAtOpening = <T>(value: T): T => useState(value)[0]
