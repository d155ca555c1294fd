import { type Problem, type ProblemCode, problemStatus, problemType } from '@fyr/contracts';
import { type Because, type Fault, Rejection } from '@fyr/kernel';
import { isTextKey, type Locale, type TextKey, text, textOf } from '@fyr/texts';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

/** How long a caller waits before asking again, seconds. */
const retryAfterSeconds: Partial<Record<ProblemCode, number>> = {
  limited: 1,
  overloaded: 1,
  unavailable: 2,
};

/** Too many requests from one caller, who is told when to come back. */
export class Limited extends Rejection {
  readonly waitSeconds: number;
  constructor(waitSeconds: number) {
    super('limited', `again in ${waitSeconds} s`);
    this.waitSeconds = waitSeconds;
  }
}

/**
 * Any error as the answer to it. The only place where an error becomes words: those of a rejection
 * by its code and named rules, and for everything else none at all.
 */
export function problemOf(
  error: unknown,
  locale: Locale,
  instance: string,
): { readonly problem: Problem; readonly retryAfter: number | undefined } {
  const rejection = rejectionOf(error);
  const code = rejection?.code ?? 'internal';
  const because = rejection?.because ?? [];
  const faults = rejection?.faults ?? [];
  const problem: Problem = {
    type: problemType(code),
    title: text(locale, `problem.${code}`),
    status: problemStatus[code],
    code,
    detail: text(locale, `problem.${code}.advice`),
    instance: `urn:uuid:${instance}`,
    ...(because.length > 0 ? { because: because.map((one) => becauseText(locale, one)) } : {}),
    ...(faults.length > 0 ? { faults: faults.map((one) => faultText(locale, one)) } : {}),
  };
  const retryAfter = error instanceof Limited ? error.waitSeconds : retryAfterSeconds[code];
  return { problem, retryAfter };
}

/** A reason with its sentence; `values` that are codes stay codes. */
export function becauseText(locale: Locale, { rule, values }: Because) {
  return {
    rule,
    ...(values === undefined ? {} : { values: { ...values } }),
    text: textOf(locale, `rule.${rule}`, values),
  };
}

function faultText(locale: Locale, { path, reason, at }: Fault) {
  const key: TextKey = isTextKey(`fault.${reason}`)
    ? (`fault.${reason}` as TextKey)
    : 'fault.custom';
  return {
    ...{ path, reason: key.slice('fault.'.length), text: text(locale, key) },
    ...(at ? { at } : {}),
  };
}

/** What the framework refuses, in our words; undefined where it is nobody's refusal but a fault. */
function rejectionOf(error: unknown): Rejection | undefined {
  if (error instanceof Rejection) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const place = { body: '', querystring: 'query.', params: 'path.', headers: 'header.' };
    const root = place[(error.validationContext ?? 'body') as keyof typeof place] ?? '';
    const faults = error.validation.map(({ instancePath, keyword, message }) => ({
      path: (root + instancePath.slice(1).replaceAll('/', '.')).replace(/\.$/, ''),
      reason: keyword === 'custom' ? (message ?? keyword) : keyword,
    }));
    return new Rejection('invalid', 'the request does not fit its contract', { faults });
  }
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Rejection('too_large', 'the body');
  // No id, name or token is so long.
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return new Rejection('unknown', 'no such address');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return invalid('header.content-type', 'content_type');
  }
  return statusCode === 400 ? invalid('', 'malformed_request') : undefined;
}

export function invalid(path: string, reason: string): Rejection {
  return new Rejection('invalid', `${path}: ${reason}`, { faults: [{ path, reason }] });
}
