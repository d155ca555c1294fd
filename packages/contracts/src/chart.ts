import { z } from 'zod';

/** What a chart shows; `@fyr/ui/charts` draws it. */
export const Chart = z.object({
  form: z.enum(['bars', 'stackedBars', 'line', 'heat']),
  title: z.string(),
  summary: z.string(),
  categories: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.union([z.number(), z.literal('skyddad')]).nullable()),
    }),
  ),
});
