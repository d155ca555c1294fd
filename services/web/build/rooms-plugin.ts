import type { Plugin } from 'vite';
import { processPictures } from './process-pictures.ts';
import { type Room, textsByRoom } from './texts-by-room.ts';
import { uppdragInCodes } from './uppdrag-in-codes.ts';

/** The messages as the packages have them, for all rooms. */
const everyText = /\/packages\/texts\/src\/rooms\.ts$/;

/**
 * Makes, as plain data, the pictures of the processes; and of what names a client's things what each room is to have of it: outside the
 * forms of those commands that are given there, and no message of what is known inside only.
 */
export function roomsPlugin(): Plugin {
  const modules: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
    'virtual:uppdrag-in-codes': () => ({ ...uppdragInCodes() }),
    'virtual:process-pictures': () => ({ pictures: processPictures() }),
    'virtual:inside-texts': () => ({ insideTexts: textsByRoom().inside }),
    'virtual:english-texts': () => ({ englishTexts: inOnly('en', textsByRoom().outside) }),
  };
  return {
    name: 'rooms',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      if (everyText.test(id)) return exported({ rooms: [inOnly('sv', textsByRoom().outside)] });
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return make && exported(make());
    },
  };
}

/** The other language is fetched by whoever chooses it. */
function inOnly(locale: 'sv' | 'en', room: Room): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(room).map(([key, message]) => [key, { [locale]: message[locale] }]),
  );
}

function exported(parts: Readonly<Record<string, unknown>>): string {
  return Object.entries(parts)
    .map(([name, data]) => `export const ${name} = ${JSON.stringify(data)};`)
    .join('\n');
}
