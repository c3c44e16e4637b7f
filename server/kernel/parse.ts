import type { z } from 'zod'
import { AppError } from './errors.ts'

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

/**
 * Strict parse of what a client sent. Refusals name the path and a code, never the value, so nothing
 * typed by mistake (a PESEL, a password) comes back or reaches a log.
 */
export function parseInput<T extends z.ZodType>(schema: T, raw: unknown): z.output<T> {
  const read = schema.safeParse(raw)
  // Zod passes over this key in records in silence; what is not understood is refused, not dropped.
  if (read.success && hasProtoKey(raw))
    throw new AppError('validation_failed', { fields: { '(unknown)': 'unknown' } })
  if (read.success) return read.data
  const fields: Record<string, string> = {}
  for (const issue of read.error.issues.slice(0, 50)) {
    for (const path of pathsOf(issue)) fields[path] ??= codeOf(issue)
  }
  throw new AppError('validation_failed', { fields })
}

function hasProtoKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProtoKey)
}

type Issue = z.core.$ZodIssue

function pathsOf(issue: Issue): string[] {
  const base = issue.path.map((part) => safeKey(String(part))).join('.')
  if (issue.code !== 'unrecognized_keys') return [base || '(body)']
  return issue.keys.slice(0, 20).map((key) => (base ? `${base}.` : '') + safeKey(key))
}

/** An unknown key may itself be hostile or secret: only plain short words are named. */
function safeKey(key: string): string {
  return /^[A-Za-z0-9_]{1,40}$/.test(key) && !FORBIDDEN_KEYS.includes(key) ? key : '(unknown)'
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown'
    case 'too_small':
      return issue.message === 'empty' ? 'empty' : 'tooShort'
    case 'too_big':
      return 'tooLong'
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined') ? 'required' : 'type'
    case 'invalid_value':
      return 'value'
    case 'custom':
      return issue.message
    default:
      return 'format'
  }
}
