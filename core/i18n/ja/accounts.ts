import type { CatalogLike } from '../catalog-like'
import type { accounts as en } from '../en/accounts'

export const accounts: CatalogLike<typeof en> = {}
