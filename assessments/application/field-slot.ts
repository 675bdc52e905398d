import type { Slot } from '../answering/answer.ts';
import type { FormField, FormSection } from '../programmes/application.ts';
import { concerned, type Concern } from '../programmes/concerned-first.ts';
import type { Programme } from '../programmes/programme.ts';

/** A field that is asked in the application itself, since nothing else in the desk knows it. */
export type AskedField = Extract<FormField, { kind: 'text' | 'money' | 'date' }>;

/** Whether a field is asked in the application itself. */
export function isAsked(field: FormField): field is AskedField {
  return field.kind === 'text' || field.kind === 'money' || field.kind === 'date';
}

/**
 * Where the answer to a field of a form is kept: `a:<section>/<field>` for sections several programmes share, so that
 * it is asked once, and `a:<programme>/<section>/<field>` for a programme's own sections and fields.
 */
export function fieldSlot(programmeId: string, section: FormSection, field: AskedField): Slot {
  const shared = section.shared === true && field.own !== true;
  return shared ? `a:${section.id}/${field.id}` : `a:${programmeId}/${section.id}/${field.id}`;
}

/** The field asked in a slot; null where no programme asks it. */
export function fieldAt(slot: Slot, programmes: readonly Programme[]): AskedField | null {
  for (const programme of programmes) {
    for (const section of programme.form) {
      for (const field of section.fields) {
        if (isAsked(field) && fieldSlot(programme.id, section, field) === slot) return field;
      }
    }
  }
  return null;
}

/**
 * The field asked in a slot, and the programme in whose application it is shown. A shared one is shown where an
 * application was begun or the programme is followed; where none is, the programme is null: nobody has seen the field
 * in an application of his.
 */
export function shownField(
  slot: Slot,
  programmes: readonly Programme[],
  concern: Concern,
): { readonly field: AskedField; readonly programme: Programme | null } | null {
  const field = fieldAt(slot, programmes);
  if (field === null) return null;
  const asks = (one: Programme): boolean => fieldAt(slot, [one]) !== null;
  const own = programmes.find(({ id }) => slot.startsWith(`a:${id}/`));
  return { field, programme: concerned(programmes, concern).find(asks) ?? own ?? null };
}
