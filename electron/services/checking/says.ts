import type { CanonicalFormat } from '../../../assessments/dossier/canonical.ts';
import type { CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import type { JsonValue } from '../../../assessments/dossier/canonical-json.ts';
import { referenceOf } from '../../../assessments/dossier/reference.ts';
import { fieldsOf, textOf } from '../../../assessments/dossier/agreement/stated-units.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { DossierSays, NamedInDossier } from '../../contract/dossiers.ts';
import { packsAtHand } from '../offered-packs.ts';
import { readStore, type Workplace } from '../workplace.ts';

/** The forms of canonical data this app reads; one of a newer app may say things this one does not know. */
const formats = [2, 3] as const satisfies readonly CanonicalFormat[];

/** Data of a dossier as JSON. Null where it is none; throws `dossier-check.newer` where it is of a newer app. */
export function readData(text: string): JsonValue | null {
  let data: JsonValue;
  try {
    data = JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
  const { format } = fieldsOf(data);
  if (typeof format === 'number' && format > Math.max(...formats)) throw new DeskError('dossier-check.newer');
  return formatOf(data) === null ? null : data;
}

/** The form the data have; null where it is none this app knows. */
export function formatOf(data: JsonValue): CanonicalFormat | null {
  const { format } = fieldsOf(data);
  return formats.find((known) => known === format) ?? null;
}

/** What a dossier says it is, in its own data. Null where it carries none that can be read. */
export function saysOf(
  place: Workplace,
  canonical: CheckedFile['canonical'],
  seal: CheckedFile['seal'],
): DossierSays | null {
  const data = canonical === null ? null : readData(canonical.text);
  if (canonical === null || data === null) return null;
  const { assessment, profile, packs, applying, seq, sample } = fieldsOf(data);
  const known = readStore(place, (db) => packsAtHand(place, db));
  const programme = fieldsOf(applying)['programme'];
  return {
    enterprise: textOf(fieldsOf(profile)['name']),
    creditCode: textOf(fieldsOf(profile)['creditCode']),
    sample: sample === true,
    title: textOf(fieldsOf(assessment)['title']),
    startedAt: textOf(fieldsOf(assessment)['createdAt']),
    reference: referenceOf(canonical.sha256, typeof seq === 'number' ? seq : 0),
    packs: (Array.isArray(packs) ? packs : []).map((pack: JsonValue): NamedInDossier => {
      const { id, edition } = fieldsOf(pack);
      const title = known.find((one) => one.id === id)?.shortTitle ?? plain(textOf(id));
      return { title, edition: textOf(edition) };
    }),
    programme:
      typeof programme === 'string'
        ? {
            title:
              place.library.programmes.find(({ id }) => id === programme)?.shortTitle ?? plain(programme),
            edition: '',
          }
        : null,
    annexes: seal?.annexes.length ?? 0,
  };
}

function plain(word: string): Localized {
  return { 'zh-CN': word, en: word };
}
