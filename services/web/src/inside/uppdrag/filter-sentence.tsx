import { useLanguage } from '@fyr/ui';
import { useNavigate } from '@tanstack/react-router';
import type { Filter, Search } from '../../case/description.ts';
import { clientList } from '../list.tsx';

/** What stands in the address of the page. */
export type Chosen = Search & { readonly vy?: string | undefined };

/** What is shown, as a sentence whose words are chosen; the address follows. */
export function FilterSentence({ search }: { readonly search: Chosen }) {
  const { t, named } = useLanguage();
  const navigate = useNavigate({ from: '/$type' });
  const [states, dates] = clientList.filters;
  const show = (name: keyof Chosen, value: string) =>
    void navigate({
      search: Object.fromEntries(
        Object.entries({ ...search, [name]: value }).filter(([, one]) => one !== ''),
      ),
      resetScroll: false,
    });
  const word = ({ name, label, none, choices }: Filter) => (
    <select
      key={name}
      className="control sentence-word"
      aria-label={t(label)}
      value={search[name] ?? ''}
      onChange={(event) => show(name, event.target.value)}
    >
      <option value="">{t(none)}</option>
      {choices.map(({ value, key }) => (
        <option key={value} value={value}>
          {named(key)}
        </option>
      ))}
    </select>
  );
  return (
    <p className="sentence">
      {t('screen.ombud.say.show')} {states && word(states)} {t('screen.ombud.say.dates')}{' '}
      {dates && word(dates)} {t('screen.ombud.say.as')}{' '}
      <select
        className="control sentence-word"
        aria-label={t('screen.ombud.say.view')}
        value={search.vy ?? ''}
        onChange={(event) => show('vy', event.target.value)}
      >
        <option value="">{t('screen.ombud.say.list')}</option>
        <option value="tavla">{t('screen.ombud.say.board')}</option>
      </select>
    </p>
  );
}
