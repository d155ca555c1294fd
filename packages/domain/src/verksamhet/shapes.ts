import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

/** The first day in force, past or planned ahead. */
export const from = LocalDate;
/** The last day in force. */
export const to = LocalDate;
export const period = { from, to: to.optional() };

/** Årsanställningar, in hundredths: 1.5 is one and a half full-time posts. */
export const Fte = z.number().min(0).max(500).multipleOf(0.01);

/** Öre. Income is negative and cost positive, whatever the account. */
export const Ore = z.int().min(-1e13).max(1e13);

export const Year = z.int().min(1990).max(2200);
export const Hours = z.number().min(0.25).max(2000).multipleOf(0.25);

/** An account of Bas2, its first two figures. */
export const Konto = z.string().regex(/^[1-9][0-9]$/);

/** How to reach somebody at work. Personal text of that functionary. */
export const contactShape = {
  name: z.string().trim().min(1).max(200),
  phone: z.string().trim().min(1).max(50).optional(),
  mobile: z.string().trim().min(1).max(50).optional(),
  email: z.string().trim().min(1).max(200).optional(),
  address: z.string().trim().min(1).max(300).optional(),
};
