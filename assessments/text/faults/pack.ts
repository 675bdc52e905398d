import type { Localized } from '../../pack/localized.ts';

export const packFaults: Readonly<Record<string, Localized>> = {};
