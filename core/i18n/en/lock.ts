export const lock = {
  soon: {
    title: 'Kaiji will lock in less than half a minute',
    help: 'Nobody has used it for a while. Press any key or click anywhere to go on working. What you typed is kept.',
  },
  leaving: {
    title: 'Kaiji is closing',
    help: 'What you typed is saved. A backup may still have to be finished; the window closes by itself.',
  },
  resume: {
    action: 'Go on as {{login}}',
    help: 'This computer has kept the key since the lock, because your organisation allows it. No password is asked for.',
  },
} as const
