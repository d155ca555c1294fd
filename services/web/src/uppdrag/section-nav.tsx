import { useLanguage } from '@fyr/ui';
import { useEffect } from 'react';
import { PageLink } from '../frame/links.tsx';

/** The parts of the page, each a way to it. The way there is an address, and leads the focus too. */
export function SectionNav(props: {
  readonly number: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}) {
  const { number, sections } = props;
  const { t } = useLanguage();
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

function goTo(id: string): void {
  if (id === '') return;
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
