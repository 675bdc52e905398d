import type { HandlersOf } from '../answer-call.ts';
import type { AboutCalls } from '../contract/about.ts';
import { listOverrides } from '../db/overrides.ts';
import { sqliteVersion } from '../db/sqlite-version.ts';
import type { Surroundings } from '../desk.ts';
import { measureFile } from '../services/measure-file.ts';
import { shippedParts } from '../services/shipped-parts.ts';
import { listCosts } from '../services/overrides.ts';
import { readStore, type Workplace } from '../services/workplace.ts';

/** What the window may ask about the app itself, and about the figures it was told. */
export function aboutHandlers(place: Workplace, around: Surroundings): HandlersOf<AboutCalls> {
  return {
    readAbout: () => ({
      versions: [
        ...Object.entries(around.machine.versions).map(([name, version]) => ({ name, version })),
        { name: 'SQLite', version: readStore(place, sqliteVersion) },
      ],
      system: around.machine.system,
      programmes: place.library.programmes.map(({ id, title, edition, status }) => ({
        id,
        title,
        edition,
        asOf: status.asOf,
      })),
      parts: shippedParts(around.built),
    }),
    measureInstaller: async () => {
      const [file] = await around.chooseFiles({ language: around.settings.current().language });
      return file === undefined ? null : measureFile(file);
    },
    readOwnFigures: () => ({
      programmes: place.library.programmes,
      costs: listCosts(place),
      overrides: readStore(place, listOverrides),
    }),
  };
}
