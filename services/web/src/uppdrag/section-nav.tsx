import { useLanguage } from '@fyr/ui';
import { useEffect } from 'react';
import { PageLink } from '../frame/links.tsx';
import { useShortcut } from '../frame/shortcuts.ts';

/** The parts of the page, each a way to it. The way there is an address, and leads the focus too. */
export function SectionNav(props: {
  readonly number: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}) {
  const { number, sections } = props;
  const { t } = useLanguage();
  const step = (by: 1 | -1) => () => {
    const to = sections[Math.max(0, placeOf(sections) + by)];
    if (to) goTo(to.id);
  };
  useShortcut('j', 'screen.uppdragPage.nextPart', step(1));
  useShortcut('k', 'screen.uppdragPage.partBefore', step(-1));
  // Who comes by such an address comes before the part is there.
  useEffect(() => goTo(window.location.hash.slice(1)), []);
  return (
    <nav className="section-nav" aria-label={t('screen.uppdragPage.sections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <PageLink
              to="/$type/$number"
              params={{ type: 'uppdrag', number }}
              hash={id}
              search={(now) => now}
              resetScroll={false}
              onClick={() => goTo(id)}
            >
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** In which of the parts the focus is; -1 above them all. */
function placeOf(sections: readonly { readonly id: string }[]): number {
  return sections.findIndex(({ id }) =>
    document.getElementById(id)?.closest('section')?.contains(document.activeElement),
  );
}

function goTo(id: string): void {
  if (id === '') return;
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
