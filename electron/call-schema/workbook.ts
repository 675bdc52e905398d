import { z } from 'zod';
import type { Slot } from '../../assessments/answering/answer.ts';
import { slotSchema } from '../../assessments/exchange/assessment-file.ts';
import { languages } from '../../assessments/pack/localized.ts';
import type { WorkbookCalls } from '../contract/workbook.ts';

const slot = z.custom<Slot>(
  (value) => typeof value === 'string' && value.length <= 200 && slotSchema.safeParse(value).success,
);

/** What each of these methods takes. */
export const workbookSchemas: { readonly [M in keyof WorkbookCalls]: z.ZodType<WorkbookCalls[M]['input']> } =
  {
    exportWorkbook: z.strictObject({ assessmentId: z.uuid(), language: z.enum(languages) }),
    exportFollowUps: z.strictObject({ assessmentId: z.uuid(), language: z.enum(languages) }),
    printFollowUps: z.strictObject({ assessmentId: z.uuid(), language: z.enum(languages) }),
    readWorkbook: z.strictObject({ assessmentId: z.uuid() }),
    importWorkbook: z.strictObject({ token: z.uuid(), take: z.array(slot).max(5000) }),
  };
