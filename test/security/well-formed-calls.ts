import type { Json } from '../e2e/malformed.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

/** Well-formed inputs to spoil: one thing wrong in them is what a schema most easily lets pass. */
export function wellFormedCalls(input: {
  assessmentId: string;
  enterpriseId: string;
}): Readonly<Record<string, Json>> {
  const { assessmentId, enterpriseId } = input;
  const answer = { response: { kind: 'number', value: '85' }, note: '', flagged: false };
  const recordId = nobody;
  return {
    changeSettings: { settings: { language: 'en', theme: 'dark', author: '', organisation: '' } },
    createEnterprise: { name: '测试' },
    saveProfileField: { enterpriseId, field: 'staff', value: 187 },
    startAssessment: { enterpriseId, title: '评估', packIds: ['sme-digital-2024'] },
    openAssessment: { assessmentId },
    openCompared: { assessmentId, otherId: recordId },
    saveAnswer: { assessmentId, slot: 'f:devices.total', answer },
    chooseProgrammes: { assessmentId, programmeIds: ['jx-2024'] },
    installPack: { token: recordId },
    exportDossier: { assessmentId, language: 'en' },
    awaitJob: { jobId: recordId, seen: 0 },
    cancelJob: { jobId: recordId },
    showExport: { jobId: recordId },
    openExport: { jobId: recordId },
    exportFile: {
      enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
      leaveOut: { names: false, notes: false, evidence: false },
      passphrase: '一句话作密码',
    },
    listEvidence: { enterpriseId },
    saveEvidenceField: { evidenceId: recordId, field: 'date', value: '2024-03-01' },
    linkEvidence: { assessmentId, slot: 'f:devices.total', evidenceIds: [recordId] },
    addChosenEvidence: { token: recordId, target: { enterpriseId } },
    openEvidence: { evidenceId: recordId },
    evidenceThumbnail: { evidenceId: recordId },
    awaitSignals: { after: 0 },
    readyToClose: { unstored: [] },
  };
}
