/** The real directory in English. */
import data from 'virtual:directory';
import { inLanguage } from '@/lib/desks/in-language';

export const directory = inLanguage(data, 'en');
