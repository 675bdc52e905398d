import type { Localized } from '../../pack/localized.ts';

export const documentFaults: Readonly<Record<string, Localized>> = {};
