import type { Profile } from '../../enterprise/profile.ts';
import type { Localized } from '../../pack/localized.ts';
import type { EnclosedEntry, Paper } from '../papers.ts';
import type { Found } from './finding.ts';
import { inWords } from './in-words.ts';

/**
 * What is wrong with the papers enclosed: missing, gone, damaged, dated outside the window, enclosed twice, or without
 * what an invoice is compared by.
 */
export function paperFindings(entries: readonly EnclosedEntry[]): readonly Found[] {
  return [
    ...entries.flatMap((entry): readonly Found[] => {
      const { attachment, state, gone, papers } = entry;
      const place = { kind: 'attachment', attachment: attachment.id } as const;
      const values = { title: attachment.title };
      return [
        ...(state === 'missing'
          ? [{ kind: 'paper-missing', severity: 'amber', about: attachment.id, values, place } as const]
          : []),
        ...gone.map((id) => ({ kind: 'paper-gone', severity: 'red', about: id, values, place }) as const),
        ...papers.flatMap(({ paper, window }): readonly Found[] => {
          const named = { ...values, name: paper.name };
          const found: Found[] = [];
          if (paper.state !== 'sound')
            found.push({
              kind: 'paper-damaged',
              severity: 'red',
              about: paper.id,
              values: named,
              place: { kind: 'evidence', evidence: paper.id },
            });
          const open = attachment.dated === 'invoice' ? openDetails(paper) : [];
          if (open.length > 0)
            found.push({
              kind: 'paper-details-open',
              severity: 'amber',
              about: paper.id,
              values: {
                ...named,
                open: {
                  'zh-CN': open.map((one) => one['zh-CN']).join('、'),
                  en: open.map((one) => one.en).join(', '),
                },
              },
              place: { kind: 'evidence', evidence: paper.id },
            });
          if (window === 'before' || window === 'after')
            found.push({
              kind: 'paper-outside-window',
              severity: 'amber',
              about: `${attachment.id}/${paper.id}`,
              values: { ...named, date: inWords(paper.date) },
              place,
            });
          return found;
        }),
      ];
    }),
    ...enclosedTwice(entries),
  ];
}

/** What an invoice must have noted to be compared with the cost table. */
function openDetails({ number, date, amountFen }: Paper): readonly Localized[] {
  return [
    ...(number.trim() === '' ? [{ 'zh-CN': '编号', en: 'number' }] : []),
    ...(date === null ? [{ 'zh-CN': '日期', en: 'date' }] : []),
    ...(amountFen === null ? [{ 'zh-CN': '金额', en: 'amount' }] : []),
  ];
}

function enclosedTwice(entries: readonly EnclosedEntry[]): readonly Found[] {
  const uses = entries.flatMap(({ attachment, papers }) =>
    papers.map(({ paper }) => ({ attachment, paper })),
  );
  return [...Map.groupBy(uses, ({ paper }) => paper.id).values()].flatMap((of): readonly Found[] => {
    const last = of.at(-1);
    if (of.length < 2 || last === undefined) return [];
    return [
      {
        kind: 'paper-twice',
        severity: 'amber',
        about: last.paper.id,
        values: { name: last.paper.name, title: last.attachment.title },
        place: { kind: 'attachment', attachment: last.attachment.id },
      },
    ];
  });
}

/** Certificates of the profile that have run out on the day of the check. `today`: ISO day. */
export function certificateFindings(profile: Profile, today: string): readonly Found[] {
  return profile.certificates.flatMap((one, index): readonly Found[] =>
    one.expiresOn === null || one.expiresOn >= today
      ? []
      : [
          {
            kind: 'certificate-expired',
            severity: 'amber',
            about: one.number.trim() === '' ? String(index) : one.number.trim(),
            values: { name: one.name, date: inWords(one.expiresOn) },
            place: { kind: 'profile', field: 'certificates' },
          },
        ],
  );
}
