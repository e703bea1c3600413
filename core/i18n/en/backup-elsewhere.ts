/** Opening a backup where its vault is not. */
export const backupElsewhere = {
  title: 'Open a backup',
  lead: 'Makes a vault of its own out of a backup file, for example on a new computer. The backup is not changed.',
  chooseFile: 'Choose a backup file',
  file: 'Backup of {{when}}',
  folder: 'Folder for the vault',
  folderHelp: 'A new folder on this computer. It is made if it is not there.',
  chooseFolder: 'Choose a folder',
  account: 'Account',
  password: 'Password of that time',
  key: 'Recovery key',
  useKey: 'Use the recovery key',
  usePassword: 'Use a password',
  open: 'Restore and open',
  opening: 'Unpacking the backup and reading all of it…',
} as const
