export const protection = {
  title: 'Protection of the vault',
  lead: 'How the vault closes, what passwords must be, and what is asked before anything leaves it. Each change counts for everybody from now on, and is in the access log.',
  link: 'Protection of the vault',
  linkHelp: 'Locking, passwords, taking data out',
  readOnly: 'Only an administrator may change this. You see how it is set.',
  lock: {
    title: 'Locking',
    effect:
      'A locked vault shows nothing, and its keys are not in memory. What is being typed is saved first. It always locks when the computer goes to sleep or is locked, and with Ctrl+L.',
    afterMinutes: 'Minutes without a key or the mouse until it locks',
    afterMinutesHelp: 'Between 1 and 240. Half a minute before, a notice stands on the screen.',
    resume: 'After a lock, open the vault again without a password',
    resumeHelp:
      'While the vault is locked, the operating system’s key store keeps its key. Whoever then sits at this computer, signed in as the same user, opens the vault with one click as the person who was working. That is convenient, and it makes the lock worth only as much as the lock of the computer itself. The key is never kept beyond the end of the program: after a new start the password is always asked for.',
    store: {
      ready: 'This computer has a key store that can be used for it.',
      plain:
        'Cannot be switched on here: this computer has no key store (no secret service such as GNOME Keyring or KWallet is running). The key would lie in memory as good as open.',
      none: 'Cannot be switched on here: the key store of this computer does not answer.',
    },
  },
  passwords: {
    title: 'Passwords',
    effect:
      'Every password must be at least ten characters long and hard to guess. That cannot be switched off.',
    expire: 'Passwords must be changed after some time',
    expireHelp:
      'Most advice today is against it: people then choose weaker passwords. Switch it on only if your rules ask for it.',
    maxDays: 'Days until a password must be changed',
    maxDaysHelp:
      'Between 30 and 3650. Whoever has an older password chooses a new one at the next unlocking.',
  },
  takingOut: {
    title: 'Taking data out',
    effect:
      'Counts for everything that is saved or printed from the vault by hand: documents, letters, lists, the log, backups. Each of these is in the history, whatever is set here.',
    reason: 'Ask for a reason',
    reasonHelp: 'Nothing is saved until a reason is written down. It stands in the history.',
    second: 'A second person must agree',
    secondHelp:
      'Somebody else enters their own login and password before it is saved. Needs a second account whose role may agree: administrator, officer or reviewer.',
    removable: 'Refuse USB sticks and other removable media',
    removableHelp:
      'As far as the operating system says what a disk is. Where it does not say, it is saved and the history says that it was not known. It hinders mistakes, not somebody with bad intentions, who can save elsewhere and copy it later.',
  },
} as const
