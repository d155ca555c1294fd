import { insideTexts } from 'virtual:inside-texts';
import { UppdragStream } from '@fyr/contracts';
import { uppdrag } from '@fyr/domain';
import { addTexts } from '@fyr/texts';
import { shared } from '../case/descriptions.ts';
import { type Kinds, kindOfWorkflow } from '../case/kinds.ts';
import { clientList } from './list.tsx';
import { clientPage } from './page.tsx';

addTexts(insideTexts);

/** Inside, where clients have names. */
export const kinds: Kinds = {
  uppdrag: kindOfWorkflow(uppdrag, { stream: UppdragStream, page: clientPage, list: clientList }),
  ...shared,
};
