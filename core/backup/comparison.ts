/** A case as it stands in one database: its number and the last thing that was done to it. */
export type CaseMark = {
  readonly id: string
  readonly number: string
  /** Hash of the newest event that changed it; empty where there is none. */
  readonly lastChange: string
}

export type CaseRef = { readonly id: string; readonly number: string }

/** Some of many: all of them are counted, the first few are named. */
export type CaseList = { readonly count: number; readonly first: readonly CaseRef[] }

/** What a restore would do, case by case. */
export type Comparison = {
  /** Only in the vault: they would be gone. */
  readonly onlyNow: CaseList
  /** Only in the backup: they would be back. */
  readonly onlyInBackup: CaseList
  /** In both, worked on since: they would be as they were. */
  readonly changed: CaseList
  readonly same: number
  /** Of those only in the backup: destroyed since because their time was over. */
  readonly destroyed: CaseList
}

const named = 200

/** Compares the cases of the vault with those of a backup. */
export function compareCases(
  now: readonly CaseMark[],
  backup: readonly CaseMark[],
  destroyed: ReadonlySet<string>,
): Comparison {
  const before = new Map(backup.map(mark => [mark.id, mark]))
  const present = new Set(now.map(mark => mark.id))
  const both = now.filter(mark => before.has(mark.id))
  const changed = both.filter(mark => before.get(mark.id)?.lastChange !== mark.lastChange)
  const back = backup.filter(mark => !present.has(mark.id))
  return {
    onlyNow: listed(now.filter(mark => !before.has(mark.id))),
    onlyInBackup: listed(back),
    changed: listed(changed),
    same: both.length - changed.length,
    destroyed: listed(back.filter(mark => destroyed.has(mark.id))),
  }
}

function listed(marks: readonly CaseMark[]): CaseList {
  const sorted = marks.toSorted((a, b) => a.number.localeCompare(b.number))
  return {
    count: marks.length,
    first: sorted.slice(0, named).map(({ id, number }) => ({ id, number })),
  }
}
