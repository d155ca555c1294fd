import { useLanguage } from '@fyr/ui';
import type { Next } from '../api/cases.ts';
import { PageLink } from '../frame/links.tsx';

export type Of = { readonly number: string; readonly next: readonly Next[] };

/** Ways to what may be done now, where it belongs. What may not be done now has no way here. */
export function Doings(props: {
  readonly of: Of;
  readonly doings: readonly {
    readonly command: string;
    /** What the form is to have answered already. */
    readonly given?: Readonly<Record<string, string>>;
  }[];
  /** What they are done to, where several stand on the page. */
  readonly about?: string;
}) {
  const { of, doings, about } = props;
  const { t, named } = useLanguage();
  const allowed = doings.filter(({ command }) => mayBeDone(of, command));
  if (allowed.length === 0) return null;
  return (
    <ul className="doings">
      {allowed.map(({ command, given = {} }) => {
        const name = named(`command.uppdrag.${command}`);
        return (
          <li key={command}>
            <PageLink
              to="/$type/$number/$command"
              params={{ type: 'uppdrag', number: of.number, command }}
              search={given}
              {...(about === undefined
                ? {}
                : { 'aria-label': t('screen.uppdragPage.doingTo', { name, about }) })}
            >
              {name}
            </PageLink>
          </li>
        );
      })}
    </ul>
  );
}

export function mayBeDone({ next }: Pick<Of, 'next'>, command: string): boolean {
  return next.some((one) => one.command === command && one.allowed);
}
