import type { Action } from '@core/accounts/access'

export type Considered = Readonly<Record<string, Readonly<Record<string, Action | null>>>>

/** The part of `considered` that is about lists, tasks, reports and what is brought in. */
export const consideredOfLists: Considered = {
  calendar: {
    days: 'case/view',
    toConfirm: 'case/view',
    datesNow: 'case/view',
    canRemind: 'vault/use',
    exportIcs: 'data/take-out',
  },
  tasks: {
    ofCase: 'case/view',
    open: 'case/view',
    add: 'case/work',
    change: 'case/work',
    // A reviewer may have been given one.
    finish: 'decision/review',
    reopen: 'decision/review',
    remove: 'case/work',
  },
  imports: {
    mails: 'case/view',
    settleMails: 'case/work',
    take: 'case/work',
    choose: 'case/work',
    open: 'case/work',
    chooseSheet: 'case/work',
    close: 'case/work',
    check: 'case/work',
    run: 'case/work',
    stop: 'case/work',
    saveRejected: 'case/work',
    undo: 'case/work',
    saveProfile: 'case/work',
    useProfile: 'case/work',
    removeProfile: 'case/work',
    rows: 'case/view',
    progress: 'case/view',
    list: 'case/view',
    profiles: 'case/view',
  },
  marks: {
    set: 'case/work',
    undo: 'case/work',
    labels: 'case/view',
    addLabel: 'case/work',
    labelUses: 'case/view',
    renameLabel: 'case/work',
    removeLabel: 'case/work',
    restoreLabel: 'case/work',
    views: 'case/view',
    saveView: 'case/work',
    removeView: 'case/work',
    exportList: 'data/take-out',
  },
  persons: {
    ofCase: 'case/view',
    earlier: 'case/view',
    link: 'case/work',
    unlink: 'case/work',
  },
  reports: {
    read: 'case/view',
    savePdf: 'data/take-out',
    metrics: 'case/view',
    saveMetrics: 'data/take-out',
  },
  search: {
    find: 'case/view',
    recent: 'case/view',
    keep: 'case/view',
    clearRecent: 'case/view',
  },
  transfers: {
    ofCase: 'case/view',
    previewMerge: 'case/view',
    merge: 'case/work',
    split: 'case/work',
    undo: 'case/work',
  },
}
