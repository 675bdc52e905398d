import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { DeskError, type Fault } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import type { PackPreview, PackSummary } from '../contract.ts';
import { hashOf } from '../db/canonical.ts';
import type { Db } from '../db/database.ts';
import { insertHistory, noEnterprise } from '../db/history.ts';
import { deleteInstalledPack, insertInstalledPack, listInstalledHashes } from '../db/installed-packs.ts';
import { insertPack } from '../db/packs.ts';
import { readPackFolder } from '../exchange/read-pack-folder.ts';
import { offeredPacks, packsAtHand } from './offered-packs.ts';
import { compareEditions, summarise } from './pack-library.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** Keeps the questionnaire previewed last, so that what is taken in is what was looked at. */
export interface PackPreviews {
  readonly keep: (pack: Pack) => string;
  /** The questionnaire a token names. Throws when another folder was read since. */
  readonly get: (token: string) => Pack;
}

/** Keeps the packs looked at until they are taken in; `newId` makes their tokens. */
export function createPackPreviews(newId: () => string): PackPreviews {
  let kept: { readonly token: string; readonly pack: Pack } | null = null;
  return {
    keep: (pack) => {
      kept = { token: newId(), pack };
      return kept.token;
    },
    get: (token) => {
      if (kept?.token !== token) throw new DeskError('pack.no-preview');
      return kept.pack;
    },
  };
}

/** Reads a folder as a questionnaire, to be looked at. Nothing is stored. Throws when the folder cannot be read. */
export function previewPackFolder(
  place: Workplace,
  previews: PackPreviews,
  input: { folder: string },
): PackPreview {
  const read = readPackFolder(input.folder, place.library.figures);
  if (read.kind === 'problems') return { kind: 'problems', folder: input.folder, problems: read.problems };
  const { pack } = read;
  return readStore(place, (db) => {
    const fault = refusal(place, db, pack);
    if (fault !== null) {
      const message = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
      return {
        kind: 'problems',
        folder: input.folder,
        problems: [{ ...read.locate(['edition']), message }],
      };
    }
    const before = offeredPacks(place, db).find((one) => one.id === pack.id);
    return {
      kind: 'preview',
      token: previews.keep(pack),
      summary: summarise(pack),
      pack,
      replaces: before?.edition ?? null,
    };
  });
}

/** Takes a previewed questionnaire in. One that is already here with the same content changes nothing. */
export function installPack(place: Workplace, previews: PackPreviews, input: { token: string }): PackSummary {
  const pack = previews.get(input.token);
  return writeStore(place, (db) => {
    const fault = refusal(place, db, pack);
    if (fault !== null) throw DeskError.of(fault);
    const hash = hashOf(pack);
    const here =
      listInstalledHashes(db).includes(hash) || place.library.packs.some((one) => hashOf(one) === hash);
    if (!here) addInstalledPack(place, db, pack);
    return summarise(pack);
  });
}

/** Offers a questionnaire taken in no longer; assessments that rest on it keep it. Belongs into a transaction. */
export function removeInstalledPack(place: Workplace, db: Db, hash: string): void {
  const pack = place.pinned.pack(db, hash);
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'pack-removed',
    enterpriseId: noEnterprise,
    assessmentId: null,
    subject: hash,
    old: canonicalJson({ id: pack.id, edition: pack.edition }),
    new: null,
  });
  deleteInstalledPack(db, hash);
}

/** Offers a questionnaire beside the shipped ones. Belongs into a transaction. */
export function addInstalledPack(place: Workplace, db: Db, pack: Pack): void {
  const hash = insertPack(db, pack);
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: 'pack-installed',
    enterpriseId: noEnterprise,
    assessmentId: null,
    subject: hash,
    old: null,
    new: canonicalJson({ id: pack.id, edition: pack.edition }),
  });
  insertInstalledPack(db, { hash, seq, savedAt });
}

/**
 * Why a questionnaire is not taken in, or null. An edition is one content for good, on this machine as in the
 * files passed on; and one older than what is offered would never be seen.
 */
function refusal(place: Workplace, db: Db, pack: Pack): Fault | null {
  const same = packsAtHand(place, db).filter(
    (one) => one.id === pack.id && compareEditions(one.edition, pack.edition) === 0,
  );
  const hash = hashOf(pack);
  if (same.length > 0 && !same.some((one) => hashOf(one) === hash)) {
    return { code: 'pack.other-content', values: { pack: pack.shortTitle, edition: pack.edition } };
  }
  const offered = offeredPacks(place, db).find((one) => one.id === pack.id);
  if (offered === undefined || compareEditions(offered.edition, pack.edition) <= 0) return null;
  const values = { pack: offered.shortTitle, ours: offered.edition, theirs: pack.edition };
  return { code: 'pack.not-newer', values };
}
