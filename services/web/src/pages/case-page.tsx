import { Columns, PageHeading } from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { type Case, useCase, useHistory } from '../api/cases.ts';
import { type CaseType, hasList, isCaseType } from '../case/case-type.ts';
import { CaseNow } from '../case/case-view.tsx';
import { History } from '../case/history.tsx';
import { kindOf } from '../case/kinds.ts';
import { NextActions } from '../case/next-actions.tsx';
import { ProcessSection } from '../case/process-section.tsx';
import { useWords } from '../case/words.ts';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { MissingPage } from './missing-page.tsx';

/** One case: where it stands, what may be done now, and how it came to be so. */
export function CasePage() {
  const { type, number } = useParams({ from: '/$type/$number' });
  return isCaseType(type) ? <OneCase type={type} number={number} /> : <MissingPage />;
}

export function OneCase({ type, number }: { readonly type: CaseType; readonly number: string }) {
  const { t } = useWords();
  const title = hasList(type) ? number : t(`screen.${type}.title`);
  return (
    <ForRoles roles={readersOf(type)} title={title}>
      <One type={type} number={number} title={title} />
    </ForRoles>
  );
}

function One(props: { readonly type: CaseType; readonly number: string; readonly title: string }) {
  const { type, number, title } = props;
  const { Whole } = kindOf(type).page;
  const found = useCase(type, number);
  // Both are on their way at once, for a page that is drawn when both are there.
  useHistory(type, number, Whole !== undefined);
  return (
    <Loaded query={found} title={title}>
      {(one) => (Whole ? <Whole found={one} /> : <View type={type} found={one} />)}
    </Loaded>
  );
}

function View({ type, found }: { readonly type: CaseType; readonly found: Case }) {
  const words = useWords();
  const { number, next } = found;
  const history = useHistory(type, number);
  const {
    title,
    Parts,
    first = () => [],
    isElsewhere = () => false,
    isWide = false,
  } = kindOf(type).page;
  const order = first(found);
  const beside = next
    .filter(({ command, allowed }) => !(allowed && isElsewhere(command)))
    .toSorted((a, b) => placeIn(order, a.command) - placeIn(order, b.command));
  const told = (
    <Loaded query={history}>
      {(events) => (
        <>
          {hasPicture(type) && <ProcessSection type={type} found={found} events={events} />}
          <History type={type} events={events} found={found} />
        </>
      )}
    </Loaded>
  );
  return (
    <>
      <PageHeading title={title(found, words)} />
      <Columns
        first={
          <>
            <CaseNow type={type} found={found} />
            {Parts && !isWide && <Parts found={found} />}
          </>
        }
        beside={<NextActions type={type} number={number} next={beside} />}
        rest={!isWide && told}
      />
      {Parts && isWide && <Parts found={found} />}
      {isWide && told}
    </>
  );
}

/** What is named in no order comes after all that is. */
function placeIn(order: readonly string[], command: string): number {
  const place = order.indexOf(command);
  return place === -1 ? order.length : place;
}

/** A process of one step needs no picture. */
function hasPicture(type: CaseType): boolean {
  return type !== 'verksamhet' && type !== 'ledningsgrupp' && type !== 'loggkontroll';
}
