import type { Situation } from '../answering/situation.ts';
import { industryPath } from '../enterprise/industries.ts';
import { findDivision } from '../enterprise/divisions.ts';
import {
  unitlessTitles,
  ownershipLabels,
  productionTypeLabels,
  profileFieldLabels,
} from '../enterprise/labels.ts';
import type { Certificate, Profile, ProfileField } from '../enterprise/profile.ts';
import { profileDoubts } from '../enterprise/profile-checks.ts';
import { sizeClass, type Size } from '../enterprise/size-class.ts';
import type { Localized } from '../pack/localized.ts';
import type { FormField, FormSection } from '../programmes/application.ts';
import { givenLines, type CostTable } from '../programmes/cost-line.ts';
import { factSlot } from '../programmes/fact.ts';
import type { Place } from '../programmes/place.ts';
import type { Programme } from '../programmes/programme.ts';
import { quantityValue } from '../programmes/quantity-value.ts';
import { quantityPlace } from '../programmes/subject-of.ts';
import { toExact } from '../scoring/exact.ts';
import { figureValue } from '../scoring/figure-value.ts';
import type { Exact, PackResult } from '../scoring/score.ts';
import { fieldSlot } from './field-slot.ts';
import { givenRows } from './given-rows.ts';
import { calendarYear, titleInYear } from './name-year.ts';
import type { Application } from './tables.ts';
import type { Slot } from '../answering/answer.ts';

/** What a field of a form holds. Turned into words where it is shown. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly label: Localized }
  | { readonly kind: 'date'; readonly date: string }
  /** `unit` null: a bare number. */
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: Localized | null }
  | { readonly kind: 'percent'; readonly value: Exact }
  /** In 万元 (10,000 yuan). */
  | { readonly kind: 'money'; readonly value: Exact }
  | { readonly kind: 'size'; readonly size: Size }
  | {
      readonly kind: 'level';
      readonly level: Localized;
      readonly score: Exact | null;
      /** Questions not answered yet: while there are any, the level is provisional. */
      readonly missing: number;
    }
  | { readonly kind: 'certificates'; readonly certificates: readonly Certificate[] }
  | { readonly kind: 'rows'; readonly count: number }
  /** Said to be unknown or not to apply, with the reason. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable'; readonly reason: string };

/** Where a field is filled in. */
export type FieldPlace =
  | Place
  | { readonly kind: 'field'; readonly slot: Slot; readonly section: string; readonly field: string }
  | { readonly kind: 'table'; readonly table: 'costs' | 'budget' | 'targets' };

/** A field of a form with what is known for it; null where nothing is. */
export interface FilledField {
  readonly field: FormField;
  /** With its year where that is known. */
  readonly title: Localized;
  /** The calendar year it is of; null where it is of none, or that is not known. */
  readonly year: number | null;
  readonly value: FieldValue | null;
  /** Taken from the profile, where it is marked as looking wrong. */
  readonly doubtful: boolean;
  readonly place: FieldPlace;
}

export interface FilledSection {
  readonly section: FormSection;
  readonly fields: readonly FilledField[];
}

/** What a form is filled from. */
export interface FormInput {
  readonly situation: Situation;
  /** Scored packs by id; those not begun are left out. */
  readonly results: Readonly<Record<string, PackResult>>;
  readonly costs: CostTable;
  readonly application: Application;
  /** The day the assessment was begun, ISO: what “last year” is counted from. Null where it is not known. */
  readonly startedOn: string | null;
  /** ISO day: dates of the profile are held against it. */
  readonly today: string;
}

type Filled = Omit<FilledField, 'year' | 'doubtful'>;

/** The form of a programme with every field filled as far as anything in the desk knows it. */
export function fillForm(programme: Programme, input: FormInput): readonly FilledSection[] {
  const doubted = new Set(profileDoubts(input.situation.profile, input.today).map(({ field }) => field));
  return programme.form.map((section) => ({
    section,
    fields: section.fields.map((field) => {
      const filled = fillField(programme, section, field, input);
      return { ...inItsYear(filled, input.startedOn), doubtful: isDoubtful(filled, doubted) };
    }),
  }));
}

/** A value of the profile itself; what is worked out from it (the size, a share) is not marked. */
function isDoubtful({ field, value, place }: Filled, doubted: ReadonlySet<ProfileField>): boolean {
  const itself = field.kind === 'profile' || field.kind === 'figure';
  return itself && value !== null && place.kind === 'profile' && doubted.has(place.field);
}

function inItsYear(filled: Filled, startedOn: string | null): Omit<FilledField, 'doubtful'> {
  const told = 'year' in filled.field ? filled.field.year : undefined;
  const year = told === undefined ? null : calendarYear(told.back, startedOn);
  return told === undefined || year === null
    ? { ...filled, year }
    : { ...filled, title: titleInYear(told, year), year };
}

/** The required fields nothing is known for. */
export function openFields(sections: readonly FilledSection[]): readonly FilledField[] {
  return sections.flatMap(({ fields }) =>
    fields.filter(({ field, value }) => field.required && (value === null || value.kind === 'unknown')),
  );
}

function fillField(programme: Programme, section: FormSection, field: FormField, input: FormInput): Filled {
  const { situation, results, application, costs } = input;
  switch (field.kind) {
    case 'profile':
      return {
        field,
        title: { ...profileFieldLabels, ...unitlessTitles }[field.field],
        value: profileValue(situation.profile, field.field),
        place: { kind: 'profile', field: field.field },
      };
    case 'size-class': {
      const found = sizeClass(situation.profile);
      const value = found.kind === 'classified' ? ({ kind: 'size', size: found.size } as const) : null;
      return { field, title: field.title, value, place: { kind: 'profile', field: 'staff' } };
    }
    case 'figure': {
      const figure = situation.figures.figures.find((one) => one.id === field.figure);
      const title = figure?.title ?? { 'zh-CN': field.figure, en: field.figure };
      return {
        field,
        title,
        value: figureField(field.figure, figure?.unit ?? null, situation),
        place:
          figure?.fromProfile === undefined
            ? { kind: 'figure', figure: field.figure }
            : { kind: 'profile', field: figure.fromProfile },
      };
    }
    case 'fact':
      return factField(programme, field, situation);
    case 'share':
      return shareField(programme, field, situation, results);
    case 'level': {
      const pack = results[field.pack];
      const ladder = pack?.ladders.find((one) => one.id === field.ladder);
      const title = ladder?.title ?? levelTitle;
      const value =
        ladder === undefined
          ? null
          : ({
              kind: 'level',
              level: ladder.level.title,
              score: pack?.score?.earned ?? null,
              missing: Object.values(pack?.questions ?? {}).filter(({ status }) => status === 'missing')
                .length,
            } as const);
      return { field, title, value, place: { kind: 'pack', pack: field.pack } };
    }
    case 'text':
    case 'date':
    case 'money': {
      const slot = fieldSlot(programme.id, section, field);
      const value = askedValue(field.kind, situation.answers[slot]?.response ?? null);
      return {
        field,
        title: field.title,
        value,
        place: { kind: 'field', slot, section: section.id, field: field.id },
      };
    }
    case 'table': {
      const given = givenRows(application);
      const count = {
        costs: givenLines(costs).lines.length,
        budget: given.budget.lines.length,
        targets: given.targets.length,
      }[field.table];
      return {
        field,
        title: section.title,
        value: count === 0 ? null : { kind: 'rows', count },
        place: { kind: 'table', table: field.table },
      };
    }
  }
}

/** A share in per cent; open as long as one of its parts is, and then the way leads to that part. */
function shareField(
  programme: Programme,
  field: Extract<FormField, { kind: 'share' }>,
  situation: Situation,
  results: FormInput['results'],
): Filled {
  const known = { programme, situation, results, parameters: {}, choices: {}, today: '' };
  const found = quantityValue(field.is, known);
  const [open] = found.kind === 'value' ? [] : found.places;
  return {
    field,
    title: field.title,
    value: found.kind === 'value' ? { kind: 'percent', value: toExact(found.value) } : null,
    place: open ?? quantityPlace(field.is, programme) ?? { kind: 'profile', field: 'totalAssets' },
  };
}

const levelTitle: Localized = { 'zh-CN': '等级', en: 'Level' };

function profileValue(profile: Profile, field: ProfileField): FieldValue | null {
  switch (field) {
    case 'division': {
      const found = profile.division === null ? null : findDivision(profile.division);
      if (found !== null) return { kind: 'label', label: found.fullName };
      return textValue(profile.otherDivision);
    }
    case 'industry': {
      if (profile.industry === null) return null;
      const found = industryPath(profile.industry).at(-1);
      if (found === undefined) return textValue(profile.industry);
      const { code, name } = found;
      return { kind: 'label', label: { 'zh-CN': `${code} ${name['zh-CN']}`, en: `${code} ${name.en}` } };
    }
    case 'productionType':
      return profile.productionType === null
        ? null
        : { kind: 'label', label: productionTypeLabels[profile.productionType] };
    case 'ownership':
      return profile.ownership === null ? null : { kind: 'label', label: ownershipLabels[profile.ownership] };
    case 'staff':
      return profile.staff === null ? null : { kind: 'number', value: String(profile.staff), unit: people };
    case 'revenue':
    case 'totalAssets': {
      const value = profile[field];
      return value === null ? null : { kind: 'money', value };
    }
    case 'foundedOn':
      return profile.foundedOn === null ? null : { kind: 'date', date: profile.foundedOn };
    case 'certificates':
      return profile.certificates.length === 0
        ? null
        : { kind: 'certificates', certificates: profile.certificates };
    default:
      return textValue(profile[field]);
  }
}

const people: Localized = { 'zh-CN': '人', en: 'people' };

function textValue(text: string): FieldValue | null {
  return text.trim() === '' ? null : { kind: 'text', text: text.trim() };
}

function figureField(id: string, unit: Localized | null, situation: Situation): FieldValue | null {
  const found = figureValue(id, situation);
  switch (found.kind) {
    case 'value':
      return { kind: 'number', value: toExact(found.value), unit };
    case 'missing':
      return found.unknown ? { kind: 'unknown' } : null;
    case 'none': {
      const response = situation.answers[`f:${id}`]?.response;
      return response?.kind === 'not-applicable' ? { kind: 'not-applicable', reason: response.reason } : null;
    }
  }
}

function factField(
  programme: Programme,
  field: Extract<FormField, { kind: 'fact' }>,
  situation: Situation,
): Filled {
  const fact = programme.facts.find((one) => one.id === field.fact);
  if (fact === undefined) throw new Error(`The form of ${programme.id} asks for a fact it does not have.`);
  const slot = factSlot(programme.id, fact);
  const response = situation.answers[slot]?.response ?? null;
  const value = ((): FieldValue | null => {
    if (response === null) return null;
    if (response.kind === 'unknown') return { kind: 'unknown' };
    if (response.kind === 'not-applicable') return { kind: 'not-applicable', reason: response.reason };
    if (response.kind === 'number')
      return { kind: 'number', value: response.value, unit: fact.kind === 'number' ? fact.unit : null };
    if (response.kind !== 'choice') return null;
    const options = fact.kind === 'choice' ? fact.options : yesNo;
    const label = options.find((one) => one.id === response.option)?.label;
    return label === undefined ? null : { kind: 'label', label };
  })();
  return { field, title: fact.title, value, place: { kind: 'fact', fact: fact.id, slot } };
}

const yesNo: readonly { readonly id: string; readonly label: Localized }[] = [
  { id: 'yes', label: { 'zh-CN': '是', en: 'Yes' } },
  { id: 'no', label: { 'zh-CN': '否', en: 'No' } },
];

function askedValue(
  kind: 'text' | 'date' | 'money',
  response: Situation['answers'][string]['response'] | null,
): FieldValue | null {
  if (response === null) return null;
  if (response.kind === 'unknown') return { kind: 'unknown' };
  if (response.kind === 'not-applicable')
    return response.reason.trim() === '' ? null : { kind: 'not-applicable', reason: response.reason };
  if (kind === 'money') return response.kind === 'number' ? { kind: 'money', value: response.value } : null;
  if (response.kind !== 'text') return null;
  return kind === 'date' ? { kind: 'date', date: response.value } : textValue(response.value);
}
