import type { Method } from './contract.ts';

/** Named one by one so that the compiler notices a method that is missing or unknown. */
const everyMethod: Readonly<Record<Method, true>> = {
  getApp: true,
  changeSettings: true,
  listEnterprises: true,
  createEnterprise: true,
  saveProfileField: true,
  openSample: true,
  startAssessment: true,
  openAssessment: true,
  saveAnswer: true,
  savePlan: true,
  saveCosts: true,
  chooseProgrammes: true,
  saveOverride: true,
  readPackFolder: true,
  installPack: true,
  newestEdition: true,
  moveToEdition: true,
  exportDossier: true,
  awaitJob: true,
  cancelJob: true,
  showExport: true,
  exportAssessmentFile: true,
  importAssessmentFile: true,
  awaitSignals: true,
  readyToClose: true,
};

/** Every method of the contract. */
export const methods = Object.keys(everyMethod) as readonly Method[];

/** The one channel between window and main process. */
export const callChannel = 'desk';
