import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { leadsToSomebody, referenceLeadsToSomebody } from './identity.ts';
import { DecisionRef, EnhetKod, GuidelineRef, HuvudmanId } from './ids.ts';

describe('a text that others will read', () => {
  it.each([
    ...['19800101-1234', '800101-1234', '800101+1234', '198001011234', '8001011234'],
    ...['800161-1234', '19800161 1234', '1980-01-01-1234', '1980-01-01 1234', '80 01 01 - 1234'],
    ...['800101–1234', '800101\u00a01234', '8001\u200b01-1234', '８００１０１-1234'],
    ...['070-1740605', '070-174 06 05', '070 174 06 05', '(070) 174 06 05', '0701740605'],
    ...['08-123 45 67', '08 - 123 45 67', '08/1234567', '070.174.06.05', '0470-123 45'],
    ...['+46 70 174 06 05', '+46(0)701740605', '0046-70-1740605', '123 45 67', '123-45-67'],
    ...['klient@example.org', 'klient.exempel@example.org', 'klient (at) example.org'],
  ])('leads to somebody by %s', (number) => {
    expect(leadsToSomebody(`Klienten, ${number}, ringde.`)).toBe(true);
    expect(leadsToSomebody(number)).toBe(true);
  });

  it.each([
    ...['2012', '2011–2012', '2012-03-05', '2012-03-05–2012-04-06', '2012-03-05 - 2012-04-06'],
    ...['5/3 2012', '05-06-2012', '05.06.2012', '2012-Q1', 'kl. 08.00–16.00', '08:00-16:30'],
    ...['2025:400', 'SFS 2013:522', '9 kap. 2 §', '5 kap. 1–3 §§', '1 200 000 kr', '1200000 kr'],
    ...['1.200.000 kr', '12 450,50 kr', '0,25 procent', '202100-5489', 'Dnr 2012/0147', '123 45'],
    ...['KS 2012-00147', '18–65 år', '3 av 10', 'vecka 9-12', 'blankett 7800', '112', '1177'],
    '52b05810-3445-4027-9cb9-ea4b004605c6',
  ])('does not by %s', (number) => {
    expect(leadsToSomebody(`Det gäller ${number} i flera uppdrag.`)).toBe(false);
  });

  it('may be a reference of another body, but not one to a person', () => {
    expect(referenceLeadsToSomebody('004144-2012')).toBe(false);
    expect(referenceLeadsToSomebody('800101-1234')).toBe(true);
    expect(referenceLeadsToSomebody('klient@example.org')).toBe(true);
  });
});

describe('a code', () => {
  const fits = (schema: z.ZodType, codes: readonly string[]) =>
    codes.filter((code) => schema.safeParse(code).success);

  it('is no personnummer, telephone number or name', () => {
    const people = ['19800101-1234', '800101-1234', '198001011234', '1980-01-01-1234'];
    const phones = ['070-1740605', '070-174-06-05', '08-123-45-67', '46-70-174-06-05'];
    expect(fits(DecisionRef, [...people, ...phones, 'Anna-Andersson', 'ANNA-ANDERSSON'])).toEqual(
      [],
    );
    expect(fits(DecisionRef, ['070/1740605', '800101:1234567'])).toEqual([]);
    expect(fits(GuidelineRef, [...people, ...phones, '19800101_1234'])).toEqual([]);
    const underscored = ['P19800101_1234', 'P_800101_1234', 'A8001011234', 'TEL_070_174_06_05'];
    expect(fits(EnhetKod, underscored)).toEqual([]);
    expect(fits(HuvudmanId, [...underscored, 'ANNA_ANDERSSON_19800101_1234'])).toEqual([]);
  });

  it('is a reference, a unit or a huvudman', () => {
    const decisions = ['SDN-2012/0147', 'EXEMPEL-2012/0001', '2.6-1234/2012', 'KF§12/2012'];
    expect(fits(DecisionRef, decisions)).toEqual(decisions);
    const guidelines = ['KAS-2006-01', 'STANDARD-1', '2012-03-05'];
    expect(fits(GuidelineRef, guidelines)).toEqual(guidelines);
    const units = ['SKARPNACK', 'ENHET_2012', 'AF_SODERORT'];
    expect(fits(EnhetKod, units)).toEqual(units);
    const bodies = [...units, 'aaaaaaaa-0000-4000-8000-000000000001'];
    expect(fits(HuvudmanId, bodies)).toEqual(bodies);
  });
});
