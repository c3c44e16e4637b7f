import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import { z } from 'zod'
import { buildOpenApi } from '../../server/http/openapi.ts'
import { OPERATION_NAMES, specOf } from '../../shared/contracts/operations.ts'

const zSchema = z.record(z.string(), z.unknown())
const zContent = z.record(z.string(), z.strictObject({ schema: zSchema }))
const zOperation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(10),
  tags: z.array(z.string()).length(1),
  security: z.array(z.unknown()).length(0).optional(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      schema: zSchema,
    }),
  ),
  requestBody: z.strictObject({ required: z.boolean(), content: zContent }).optional(),
  responses: z.record(
    z.string().regex(/^\d{3}$/),
    z.strictObject({ description: z.string().min(1), content: zContent }),
  ),
  'x-permission': z.strictObject({ subject: z.string(), action: z.string() }),
  'x-events': z.array(z.string()).min(1).optional(),
})
const zDocument = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/api/'),
    z
      .record(z.enum(['get', 'post', 'patch', 'delete']), zOperation)
      .or(z.partialRecord(z.enum(['get', 'post', 'patch', 'delete']), zOperation)),
  ),
  components: z.strictObject({ schemas: z.record(z.string(), zSchema), securitySchemes: zSchema }),
})

describe('openapi', () => {
  const raw = JSON.stringify(buildOpenApi())
  const document = zDocument.parse(JSON.parse(raw))
  const offered = OPERATION_NAMES.filter((name) => specOf(name).access !== 'system')

  it('has every operation of the map once, under its own name, path and method', () => {
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [operation.operationId, method, path]),
    )
    const expected = offered.map((name) => {
      const { method, path } = specOf(name)
      return [name, method.toLowerCase(), `/api${path}`]
    })
    expect(found.sort()).to.deep.equal(expected.sort())
  })

  it('says what each operation takes, gives and refuses', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        const { operationId, parameters, responses } = operation
        const inPath = parameters.filter((p) => p.in === 'path').map((p) => `{${p.name}}`)
        expect(path.match(/\{\w+\}/g) ?? [], operationId).to.deep.equal(inPath)
        expect(Object.keys(responses), operationId).to.include.members(['200', '400', '401', '403', '404'])
        expect(responses['200']?.content).to.have.property('application/json')
        expect(responses['404']?.content).to.have.property('application/problem+json')
        expect(operation.requestBody === undefined, operationId).to.equal(method === 'get')
        const isCommand = specOf(operationId as never).kind === 'command'
        expect(operation['x-events'] !== undefined, operationId).to.equal(isCommand)
      }
  })

  it('refuses unknown fields in every body and points only to what it defines', () => {
    for (const methods of Object.values(document.paths))
      for (const { operationId, requestBody } of Object.values(methods)) {
        const schema = requestBody?.content['application/json']?.schema
        if (schema) expect(schema['additionalProperties'], operationId).to.equal(false)
      }
    for (const [, ref] of raw.matchAll(/"\$ref":"([^"]+)"/g))
      expect(Object.keys(document.components.schemas).map((n) => `#/components/schemas/${n}`)).to.include(ref)
  })

  it('is what docs/openapi.json holds; node --import tsx scripts/openapi.ts writes it anew', async () => {
    const kept = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8')
    expect(JSON.parse(kept)).to.deep.equal(JSON.parse(raw))
  })
})
