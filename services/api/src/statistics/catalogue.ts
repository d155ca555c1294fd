import type { MeasureCatalogue } from '@fyr/contracts';
import { lastReleased, measures, nextRelease, type ReleasedTable } from '@fyr/projections';
import { isTextKey, type Locale, textOf } from '@fyr/texts';
import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import { doorOf } from '../rights.ts';
import type { Services } from '../services.ts';
import { settingsOf } from './settings.ts';

/** The figures that the caller may ask for. */
export function catalogue(caller: Caller, locale: Locale): z.input<typeof MeasureCatalogue> {
  const asked = measures.flatMap((measure) => {
    const door = doorOf(caller, measure.room);
    const isThere = door === 'exact' || measure.open || measure.released.length > 0;
    return door !== null && isThere ? [{ ...measure, door }] : [];
  });
  return {
    measures: asked.map(({ id, rule, unit, door, time, dimensions, open, opensTo, released }) => ({
      ...{
        id,
        unit,
        door,
        time,
        opensTo: door === 'exact' ? opensTo : null,
        name: textOf(locale, `measure.${id}`),
        rule: textOf(locale, rule),
      },
      dimensions: dimensions.map(({ id: dimension, values, names, many, exactOnly }) => ({
        id: dimension,
        name: textOf(locale, `dimension.${dimension}`),
        many: many ?? false,
        exactOnly: exactOnly ?? false,
        ...(values
          ? { values: values.map((code) => ({ code, name: nameOf(locale, names, code) })) }
          : {}),
      })),
      ...(door === 'released' && !open ? { tables: released.map(tableOf) } : {}),
    })),
  };
}

function tableOf({ dimensions, from }: ReleasedTable) {
  return { dimensions: [...dimensions], from };
}

function nameOf(locale: Locale, names: string | undefined, code: string): string {
  const key = `${names}.${code}`;
  if (names !== undefined && isTextKey(key)) return textOf(locale, key);
  return code === 'UPPGIFT_SAKNAS' ? textOf(locale, 'dimension.missing') : code;
}

/** What is out for those who are outside, and when more comes. */
export async function releasesOf(services: Services, caller: Caller) {
  if (doorOf(caller) !== 'released') return {};
  const last = await lastReleased(services.roomOf(caller).database, caller.tenant);
  const { daysToRelease } = await settingsOf(services, caller.tenant);
  const next = nextRelease(last, caller.today, daysToRelease);
  return { released: { to: last?.to ?? null, next } };
}
