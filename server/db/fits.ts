import type { Schema, SchemaType } from 'mongoose'

type Check = (value: unknown) => boolean

/**
 * A quick test whether a document is complete and of the declared types, so that storing it unchanged is
 * what Mongoose would do after casting, filling in and checking it, at many times the cost. It says no
 * whenever it is not sure; then Mongoose decides, and refuses.
 */
export function fitsOf(schema: Schema): Check {
  const checks = new Map<string, Check>()
  schema.eachPath((path, type) => checks.set(path, checkOf(type)))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const keys = Object.keys(value)
    if (keys.length !== checks.size) return false
    return keys.every((key) => checks.get(key)?.((value as Record<string, unknown>)[key]) === true)
  }
}

const never: Check = () => false

const PLAIN: Record<string, Check> = {
  String: (value) => typeof value === 'string',
  Number: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
}

function checkOf(type: SchemaType): Check {
  const { options, validators, instance } = type
  const isRequired = options.required === true
  // Of rules beyond being required this test knows nothing.
  if (validators.length > (isRequired ? 1 : 0) || options['set'] !== undefined) return never
  const check = shapeOf(type)
  // An empty text is none, as Mongoose sees it.
  if (isRequired) return instance === 'String' ? (value) => value !== '' && check(value) : check
  return (value) => value === null || check(value)
}

function shapeOf(type: SchemaType & { schema?: Schema }): Check {
  const { instance, schema } = type
  if (instance === 'Mixed') return (value) => value !== undefined
  if (schema && (instance === 'Embedded' || instance === 'DocumentArrayElement')) return fitsOf(schema)
  const element = elementOf(type)
  const each = element && checkOf(element)
  if (each) return (value) => Array.isArray(value) && value.every(each)
  return PLAIN[instance] ?? never
}

const elementOf = (type: SchemaType): SchemaType | null =>
  type.instance === 'Array'
    ? (type as unknown as { embeddedSchemaType: SchemaType }).embeddedSchemaType
    : null
