declare module 'virtual:uppdrag-in-codes' {
  import type { InCodes } from './uppdrag-in-codes.ts';

  export const commands: InCodes['commands'];
  export const events: InCodes['events'];
}

declare module 'virtual:inside-texts' {
  import type { Room } from './texts-by-room.ts';

  export const insideTexts: Room;
}

declare module 'virtual:process-pictures' {
  import type { LaidOut } from '@fyr/ui/process-picture';

  export const pictures: Readonly<Record<string, LaidOut>>;
}

declare module 'virtual:english-texts' {
  import type { Part } from '@fyr/texts';

  export const englishTexts: Part;
}
