import type { CatalogLike } from '../catalog-like'
import type { cases as en } from '../en/cases'

export const cases: CatalogLike<typeof en> = {}
