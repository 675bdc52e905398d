import type { Slot } from '../../../assessments/answering/answer.ts';
import type { EvidenceDetails, MediaType } from '../../../assessments/evidence/evidence.ts';
import { suggestDetails } from '../../../assessments/evidence/suggest-details.ts';
import type { EvidenceCalls, EvidenceCheck, EvidenceRow } from '../../../electron/contract/evidence.ts';

/** What the fake answers of one topic. */
export type TopicHandlers<Calls extends Record<keyof Calls, { input: unknown; output: unknown }>> = {
  readonly [M in keyof Calls]?: (
    input: Calls[M]['input'],
  ) => Calls[M]['output'] | Promise<Calls[M]['output']>;
};

/** Evidence in memory. What a test may turn is public. */
export class FakeEvidence {
  rows: EvidenceRow[] = [];
  /** What the file dialog leads to. */
  chosen: readonly { readonly name: string; readonly sizeBytes: number }[] = [
    { name: '2026-03-01 备份服务器发票 04412026.pdf', sizeBytes: 184_320 },
  ];
  /** How long a part of a file takes. */
  partMs = 0;
  check: EvidenceCheck = {
    running: null,
    checkedAt: null,
    cameLater: [],
    problems: [],
    left: { files: 0, bytes: 0 },
  };
  private readonly sending = new Map<string, { readonly name: string; readonly sizeBytes: number }>();

  /** Puts evidence there; `slots` are those of one assessment. */
  add(
    enterpriseId: string,
    details: Partial<EvidenceDetails>,
    more: {
      readonly links?: EvidenceRow['links'];
      readonly papers?: EvidenceRow['papers'];
      readonly mediaType?: MediaType;
      readonly fileState?: EvidenceRow['fileState'];
    } = {},
  ): EvidenceRow {
    const number = this.rows.length + 1;
    const row: EvidenceRow = {
      id: `v${number}`,
      enterpriseId,
      file: {
        sha256: String(number).padStart(64, '0'),
        sizeBytes: 12_345 * number,
        mediaType: more.mediaType ?? 'image/png',
      },
      details: {
        name: `材料 ${number}.png`,
        kind: 'other',
        number: '',
        date: null,
        amountFen: null,
        note: '',
        ...details,
      },
      links: more.links ?? [],
      papers: more.papers ?? [],
      fileState: more.fileState ?? 'sound',
      seq: number,
      changedAt: new Date().toISOString(),
    };
    this.rows.push(row);
    return row;
  }

  private change(id: string, change: (row: EvidenceRow) => Partial<EvidenceRow>): EvidenceRow {
    this.rows = this.rows.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
    const found = this.rows.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no evidence ${id}`);
    return found;
  }

  private taken(
    name: string,
    target: { readonly enterpriseId: string; readonly link?: EvidenceRow['links'][number] | undefined },
  ) {
    const mediaType = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
    const links = target.link === undefined ? [] : [target.link];
    // The real store tells contents apart; here the name stands for the content.
    const same = this.rows.find((one) => one.details.name === name);
    if (same !== undefined) {
      const others = same.links.filter((one) => !links.some((link) => link.slot === one.slot));
      const evidence = this.change(same.id, () => ({ links: [...others, ...links] }));
      return { evidence, already: true, suggestion: {} };
    }
    return {
      evidence: this.add(target.enterpriseId, { name }, { links, mediaType }),
      already: false,
      suggestion: suggestDetails(name),
    };
  }

  readonly handlers: TopicHandlers<EvidenceCalls> = {
    listEvidence: ({ enterpriseId }) => this.rows.filter((one) => one.enterpriseId === enterpriseId),
    chooseEvidenceFiles: () => this.chosen.map((file) => ({ ...file, token: file.name })),
    addChosenEvidence: ({ token, target }) => this.taken(token, target),
    beginEvidence: ({ name, sizeBytes }) => {
      const uploadId = `u${this.sending.size + 1}`;
      this.sending.set(uploadId, { name, sizeBytes });
      return { uploadId };
    },
    sendEvidencePart: async ({ offset }) => {
      await new Promise((resolve) => setTimeout(resolve, this.partMs));
      return { receivedBytes: offset };
    },
    finishEvidence: ({ uploadId, target }) => this.taken(this.sending.get(uploadId)?.name ?? '', target),
    cancelEvidence: () => null,
    saveEvidenceField: ({ evidenceId, field, value }) => {
      const { seq } = this.change(evidenceId, ({ details }) => ({ details: { ...details, [field]: value } }));
      return { seq, savedAt: new Date().toISOString(), hash: 'f'.repeat(64) };
    },
    linkEvidence: ({ assessmentId, slot, evidenceIds }) =>
      evidenceIds.map((id) =>
        this.change(id, ({ links }) => ({ links: [...links, { assessmentId, slot }] })),
      ),
    unlinkEvidence: ({ assessmentId, slot, evidenceId }) =>
      this.change(evidenceId, ({ links }) => ({
        links: links.filter((one) => one.assessmentId !== assessmentId || one.slot !== slot),
      })),
    evidenceThumbnail: ({ evidenceId }) => {
      const number = Number(evidenceId.slice(1));
      if (number % 4 === 0) return null;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><rect width="160" height="120" fill="hsl(${number * 67} 45% 72%)"/><rect x="18" y="22" width="90" height="8" fill="#345"/><rect x="18" y="42" width="120" height="6" fill="#567"/><rect x="18" y="58" width="104" height="6" fill="#567"/></svg>`;
      return { address: `data:image/svg+xml,${encodeURIComponent(svg)}` };
    },
    openEvidence: () => ({ opened: true }),
    saveEvidenceCopy: () => ({ file: '/home/owner/文档/备份任务截图.png' }),
    evidenceState: () => this.check,
    checkEvidence: () => (this.check = { ...this.check, checkedAt: new Date().toISOString() }),
    stopEvidenceCheck: () => this.check,
  };
}

/** Links of one assessment, for `add`. */
export function linksTo(assessmentId: string, ...slots: readonly Slot[]): EvidenceRow['links'] {
  return slots.map((slot) => ({ assessmentId, slot }));
}
