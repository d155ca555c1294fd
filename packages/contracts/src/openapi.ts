import { z } from 'zod';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

const about: Readonly<Record<string, string>> = {
  service: 'How the service fares, and its contract.',
  session: 'Who is logged in, and with which rights.',
  statistics: 'Figures with their counting rules.',
  reports: 'What is sent to others, as it stands now.',
  notices: 'What somebody is told of, and whether it is read.',
  answer: "A huvudman's contact answers by a link, without an account.",
  calendar: "The caller's deadlines and meetings, for a calendar of their own.",
  changes: 'What has changed, as it changes.',
};

/** The OpenAPI 3.1 document: made of the very schemas that routes hold requests and answers against. */
export function openApiDocument(): Json {
  const all = operations();
  const schemas = componentsOf(all);
  const paths: Record<string, Json> = {};
  for (const operation of all) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fyr',
      version: '1',
      summary: 'The workflows of personligt ombud: commands in, queries out.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Fyr' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(({ tag }) => tag))].map((name) => ({
      name,
      description: about[name] ?? `The workflow ${name}: its list, its streams and its commands.`,
    })),
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'fyr' } },
    },
  };
}

function describe(operation: Operation): Json {
  const { id, tag, summary, path, query, headers, body, answers, open } = operation;
  const fromPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
    ...(name === 'id' ? { description: 'Its id, or its human number.' } : {}),
    ...(name === 'measure' ? { description: 'An id of the catalogue.' } : {}),
  }));
  const problem = { 'application/problem+json': { schema: ref('Problem') } };
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [...fromPath, ...parametersOf('query', query), ...parametersOf('header', headers)],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: ref(body.name) } },
          },
        }
      : {}),
    security: open ? [] : [{ session: [] }],
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: answer.what,
            ...(answer.content
              ? {
                  content: Object.fromEntries(
                    Object.entries(answer.content).map(([type, named]) => [
                      type,
                      { schema: named ? ref(named.name) : { type: 'string' } },
                    ]),
                  ),
                }
              : {}),
          },
        ]),
      ),
      '4XX': { description: 'The caller is told what is wrong.', content: problem },
      '5XX': { description: 'It is not the caller: later may do.', content: problem },
    },
  };
}

function parametersOf(place: 'query' | 'header', schema: z.ZodObject | undefined): readonly Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: !(part as z.ZodType).safeParse(undefined).success,
    schema: plain(z.toJSONSchema(part as z.ZodType, { io: 'input', override: tidy })),
  }));
}

/** Every named schema once, those of requests as they may come in, those of answers as they leave. */
function componentsOf(all: readonly Operation[]): Json {
  const input = z.registry<{ id: string }>();
  const output = z.registry<{ id: string }>();
  output.add(Problem, { id: 'Problem' });
  for (const { body, answers } of all) {
    if (body && !input.has(body.schema)) input.add(body.schema, { id: body.name });
    for (const { content = {} } of Object.values(answers)) {
      for (const named of Object.values(content)) {
        if (named && !output.has(named.schema)) output.add(named.schema, { id: named.name });
      }
    }
  }
  const uri = (id: string) => `#/components/schemas/${id}`;
  const asked = z.toJSONSchema(input, { io: 'input', uri, override: tidy });
  const told = z.toJSONSchema(output, { io: 'output', uri, override: tidy });
  const schemas = { ...unshared(asked.schemas, 'Asked'), ...unshared(told.schemas, 'Told') };
  const sorted = Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(sorted.map(([id, schema]) => [id, plain(schema as Json)]));
}

/** What zod keeps aside because it refers to itself becomes a component like the others. */
function unshared(schemas: object, prefix: string): Json {
  const { __shared, ...named } = schemas as { __shared?: { $defs?: Json } };
  const defs = Object.entries(__shared?.$defs ?? {}).map(([id, schema]) => [prefix + id, schema]);
  const all = JSON.stringify({ ...named, ...Object.fromEntries(defs) });
  return JSON.parse(
    all
      .replaceAll('#/components/schemas/__shared#/$defs/', `#/components/schemas/${prefix}`)
      .replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`),
  );
}

/** A format says more than the long pattern that zod writes beside it. */
function tidy({ jsonSchema }: { jsonSchema: { format?: unknown; pattern?: unknown } }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

function plain(schema: object): Json {
  const { $schema: _, $id: __, ...rest } = schema as Json;
  return rest;
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
