import type { Localized } from '../../pack/localized.ts';

export const exchangeFaults: Readonly<Record<string, Localized>> = {};
