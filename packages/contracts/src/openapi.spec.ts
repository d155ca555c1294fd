import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';

describe('the OpenAPI document', () => {
  const document = openApiDocument();

  it('names each operation once, and refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const schemas = (document.components as { schemas: object }).schemas;
    const refs = [...text.matchAll(/"#\/components\/schemas\/([^"/]+)/g)].map(([, name]) => name);
    expect(refs.filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([]);
  });

  it('leaves out patterns where a format says it', () => {
    const walk = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (('format' in value && 'pattern' in value) || Object.values(value).some(walk));
    expect(walk(document)).toBe(false);
  });
});
