import { createContext } from 'react';

/** The keys that choose, in the order of the options; where a page offers more than the digits, it says so. */
export const ChoosingKeys = createContext<readonly string[]>([...'123456789']);
