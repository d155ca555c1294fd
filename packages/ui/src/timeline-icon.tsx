/** What kind of thing happened, drawn; the title says it in words. */
export type MomentIcon = keyof typeof drawn;

export function TimelineIcon({ icon }: { readonly icon: MomentIcon }) {
  return (
    <svg className="timeline-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawn[icon]} />
    </svg>
  );
}

const drawn = {
  turn: 'M3 8h9M8.5 4l4 4-4 4',
  contact: 'M3 3.5h10v7H7l-3 2.5v-2.5H3z',
  meeting: 'M3 4h10v9H3zM3 7h10M5.5 2.5v3M10.5 2.5v3',
  goal: 'M4 14V3M4 3h8l-2 2.5L12 8H4',
  consent: 'M3 8.5l3.5 3.5L13 4.5',
  people: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c0-2.5 2-4 5-4s5 1.5 5 4',
  paper: 'M4 2.5h5.5L12 5v8.5H4zM6.5 7.5h3M6.5 10h3',
  sight:
    'M1.5 8S4 4 8 4s6.5 4 6.5 4S12 12 8 12 1.5 8 1.5 8zM8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5',
  note: 'M3.5 5h9M3.5 8h9M3.5 11h5.5',
} as const;
