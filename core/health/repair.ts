/** What became of one table when a damaged vault was repaired. */
export type RepairedTable = {
  readonly table: string
  readonly taken: number
  /** Records that could not be read, by id where that was still to be read. */
  readonly lost: readonly string[]
  /** True where there may be more of them than `lost` names. */
  readonly lostUnknown: boolean
  /** Records that were read, but belong to one that is lost; not taken over. */
  readonly orphans: readonly string[]
}

export type RepairReport = {
  /** Where the repaired vault lies. */
  readonly path: string
  /** Where the damaged original lies, untouched. */
  readonly keptAt: string
  /** Tables of which something is missing. */
  readonly tables: readonly RepairedTable[]
  readonly taken: number
  readonly lost: number
  readonly lostUnknown: boolean
  /** Documents whose bytes are not those that were stored. */
  readonly damagedDocuments: readonly string[]
  /** The history is whole up to this event; later ones could not be taken over. */
  readonly chain: { readonly kept: number; readonly complete: boolean }
  /** vault.json could not be read and was taken from here; null where it could. */
  readonly keysFrom: string | null
}
