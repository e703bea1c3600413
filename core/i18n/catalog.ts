import { en } from './en'
import { ja } from './ja'

/** Every word the interface shows, by language, then feature. English is the truth; Japanese must match it key by key. */
export const catalogs = { en, ja }
export type Catalog = typeof en
