import type { DatabaseOptions } from '../vault/options'

export type BackupOptions = DatabaseOptions & { readonly appVersion: string }
