import type { Localized } from '../pack/localized.ts';
import { answerFaults } from './faults/answer.ts';
import { appFaults } from './faults/app.ts';
import { applicationFaults } from './faults/application.ts';
import { fontFaults } from './faults/font.ts';
import { bundleFaults } from './faults/bundle.ts';
import { documentFaults } from './faults/document.ts';
import { dossierCheckFaults } from './faults/dossier-check.ts';
import { evidenceFaults } from './faults/evidence.ts';
import { exchangeFaults } from './faults/exchange.ts';
import { historyFaults } from './faults/history.ts';
import { keepingFaults } from './faults/keeping.ts';
import { lockFaults } from './faults/lock.ts';
import { nativeFaults } from './faults/native.ts';
import { packFaults } from './faults/pack.ts';
import { passingOnFaults } from './faults/passing-on.ts';
import { portfolioFaults } from './faults/portfolio.ts';
import { programmeFaults } from './faults/programme.ts';
import { storeFaults } from './faults/store.ts';
import { workbookFaults } from './faults/workbook.ts';

/** Every sentence for a fault, by code. Each part of the product keeps its own in `faults/`. */
export const faultTexts: Readonly<Record<string, Localized>> = {
  ...answerFaults,
  ...appFaults,
  ...applicationFaults,
  ...bundleFaults,
  ...fontFaults,
  ...documentFaults,
  ...dossierCheckFaults,
  ...evidenceFaults,
  ...exchangeFaults,
  ...historyFaults,
  ...keepingFaults,
  ...lockFaults,
  ...nativeFaults,
  ...packFaults,
  ...passingOnFaults,
  ...portfolioFaults,
  ...programmeFaults,
  ...storeFaults,
  ...workbookFaults,
};
