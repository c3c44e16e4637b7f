import { z } from 'zod'
import { zAbilities } from '../../shared/contracts/fields.ts'
import { ERROR_STATUS, zProblem, type ErrorCode } from '../../shared/contracts/errors.ts'
import type { OperationSpec } from '../../shared/contracts/operation.ts'
import { COMMON_ERRORS, OPERATION_NAMES, specOf } from '../../shared/contracts/operations.ts'

type Json = Record<string, unknown>
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

/** OpenAPI 3.1 of the whole operation map; `operationId` is the operation's name. */
export function buildOpenApi(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const name of OPERATION_NAMES) {
    const spec = specOf(name)
    if (spec.access === 'system') continue
    const path = (paths[`/api${spec.path}`] ??= {})
    path[spec.method.toLowerCase()] = operation(name, spec)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wspólna Sprawa',
      version: '1',
      description:
        'Session cookie; mutating requests are JSON and carry a same-origin Origin and an Idempotency-Key (UUID); X-Membership picks the acting role. Live changes come over Socket.IO, see docs/ARCHITECTURE.md.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(zProblem, 'output'), Abilities: schemaOf(zAbilities, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'ws_session' } },
    },
  }
}

function operation(name: string, spec: OperationSpec): Json {
  const input = schemaOf(spec.input, 'input')
  const properties = (input['properties'] ?? {}) as Record<string, Json>
  const required = new Set((input['required'] ?? []) as string[])
  const inPath = [...spec.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string)
  const rest = Object.keys(properties).filter((key) => !inPath.includes(key))
  const parameters = [
    ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: properties[key] ?? {} })),
    ...(spec.method === 'GET'
      ? rest.map((key) => ({
          name: key,
          in: 'query',
          required: required.has(key),
          schema: properties[key] ?? {},
        }))
      : []),
    ...(spec.access === 'member'
      ? [{ name: 'X-Membership', in: 'header', required: false, schema: { type: 'string' } }]
      : []),
    ...(spec.kind === 'command' && spec.access === 'member'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', format: 'uuid' },
          },
        ]
      : []),
  ]
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((key) => [key, properties[key]])),
    required: rest.filter((key) => required.has(key)),
    additionalProperties: false,
  }
  return {
    operationId: name,
    summary: spec.summary,
    tags: [name.split('.')[0]],
    ...(spec.access === 'public' ? { security: [] } : {}),
    parameters,
    ...(spec.method === 'GET'
      ? {}
      : { requestBody: { required: rest.length > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': { description: 'Done', content: { 'application/json': { schema: reply(spec) } } },
      ...refusals(spec),
    },
    'x-permission': { subject: spec.subject, action: spec.action },
    ...(spec.kind === 'command' ? { 'x-events': spec.events } : {}),
  }
}

function reply(spec: OperationSpec): Json {
  const page = {
    type: 'object',
    properties: { limit: { type: 'integer' }, next: { type: ['string', 'null'] } },
    required: ['limit', 'next'],
  }
  const isList = spec.kind === 'query' && spec.list
  return {
    type: 'object',
    properties: {
      data: schemaOf(spec.output, 'output'),
      abilities: { type: 'object' },
      ...(spec.kind === 'query' ? { cursor: { type: 'string' } } : {}),
      ...(isList ? { page } : {}),
    },
    required: [
      'data',
      'abilities',
      ...(spec.kind === 'query' ? ['cursor'] : []),
      ...(isList ? ['page'] : []),
    ],
  }
}

/** Codes grouped under their status, as a client meets them. */
function refusals(spec: OperationSpec): Json {
  const own: ErrorCode[] =
    spec.kind === 'command'
      ? ['version_conflict', 'idempotency_mismatch', 'payload_too_large', 'unsupported_media_type']
      : []
  const codes = [...new Set([...COMMON_ERRORS, ...own, ...(spec.errors ?? [])])]
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes)
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
