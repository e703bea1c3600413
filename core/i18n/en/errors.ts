import { importErrors } from './import-errors'
import { mailErrors } from './mail-errors'
import { markErrors } from './mark-errors'
import type { Obstacle } from '@core/cases/obstacles'
import type { ErrorCode } from '@core/errors'
import { letterErrors } from './letter-errors'
import { obstacles } from './obstacles'
import { transferErrors } from './transfer-errors'

/** One message per problem: what happened, and what to do now. */
export const errors = {
  'practice/not-removed':
    'The practice vault was locked but could not be removed whole, because another program has a file of it open. Close that program and try again: {{path}}',
  'practice/cannot-continue':
    'This practice vault cannot be opened any more, for example because its password was changed. Throw it away and make a new one.',
  'practice/not-here': 'There is no place for a practice vault here. Start Kaiji with its window.',
  'calendar/nothing-there': 'There is no date to save.',
  'task/not-found': 'This task is not there any more.',
  'task/not-yours':
    'This task was given to somebody else. You can tick off those that were given to you.',
  'task/nobody': 'This person cannot be given tasks: the account is out of use or only reads.',
  'vault/locked': 'The vault is locked. Unlock it and try again.',
  'vault/not-a-vault':
    'There is no Kaiji vault in this folder. Choose the folder that holds vault.json.',
  'vault/already-exists':
    'This folder already holds a vault. Open it, or choose another folder for the new one.',
  'vault/folder-not-writable':
    'Kaiji may not write to this folder. Choose another one, or ask the person who looks after this computer for permission.',
  'vault/wrong-password': 'The password is not right. Check Caps Lock and the keyboard language.',
  'vault/wrong-recovery-key':
    'The recovery key is not right. Compare it with the printed sheet, group by group.',
  'vault/newer-app':
    'A newer version of Kaiji has used this vault. Install that version to open it. Nothing has been changed.',
  'vault/damaged':
    'The vault cannot be read as it is. Do not delete anything: restore the latest verified backup.',
  'vault/disk-full':
    'The disk is full, so nothing was saved. Free some space and try again. What was saved before is safe.',
  'vault/read-only':
    'The vault is on a disk or folder that can only be read. Make it writable and try again.',
  'vault/no-access':
    'Kaiji may not read this folder ({{path}}). Ask whoever looks after this computer or drive for the right to read and write in it.',
  'vault/in-use':
    'Another program has this vault open (computer {{host}}, process {{process}}, since {{since}}). Close it there first: only one program at a time may write to a vault.',
  'vault/gone':
    'The folder of the vault is not where it was ({{path}}). Connect the drive again or put the folder back, then unlock. What you type until then is not saved.',
  'vault/disk-fails':
    'The disk that holds the vault reports errors ({{path}}). Save nothing more on it: have the disk checked, and restore the latest verified backup on another one.',
  'vault/update-failed':
    'The vault could not be brought up to this version of Kaiji. Nothing has been changed, and a copy of it lies in a folder beside {{path}}. Go on with the version of Kaiji you used before, and report this.',
  'vault/no-room-for-update':
    'This version of Kaiji copies the vault before it changes it, and there is no room for that. Free {{megabytes}} MB on this disk and try again. Nothing has been changed.',
  'vault/beyond-repair':
    'So much of the vault is damaged that nothing can be read from it. The files are untouched: restore the latest verified backup.',
  'account/not-allowed':
    'Your account may not do this. Ask an administrator of the vault, or somebody whose role includes it.',
  'account/password-due':
    'This account must choose a new password first. Open the vault in Kaiji and choose one.',
  'account/not-found': 'There is no such account. Look at the list again.',
  'account/login-taken':
    'This login name has been used already. Choose another one: a login name never passes to another person, so that the history stays clear.',
  'account/own':
    'This is the account you are working with. Another administrator can do this to it.',
  'account/last-administrator':
    'This is the last administrator. Make somebody else an administrator first.',
  'account/not-active': 'This account is disabled. Enable it first.',
  'account/already-active': 'This account is active already.',
  'account/wrong-old-password': 'The present password is not right.',
  'account/same-password': 'This is the present password. Choose another one.',
  'account/has-no-password':
    'You opened the vault with the recovery key, which has no password. Set a new password for an account instead.',
  'account/unknown-key':
    'The key of this account in vault.json is not the one that the vault knows. Ask an administrator to give the account a new password, and to find out who changed the file.',
  'account/not-a-recovery-key': 'This is not a recovery key. Compare it with the sheet.',
  'seed/real-cases':
    'This vault has real cases, so no made-up ones are put beside them. Make a new vault for trying things out.',
  'case/not-found': 'This case is no longer there. Go back to the list.',
  'case/unreadable':
    'This case cannot be read: its record in the vault is damaged. Go to Settings, then Health of the vault, to see what can be done.',
  'case/nothing-to-register': 'Nothing has been written down yet. Fill in the inquiry first.',
  'case/received-date-missing': 'Enter the day on which the inquiry reached you.',
  'case/received-in-future':
    'The day of receipt lies in the future. Enter {{today}} or an earlier day.',
  'case/channel-missing': 'Choose how the inquiry reached you.',
  'case/name-missing': 'Enter the name of the person concerned.',
  'case/agent-missing': 'Enter the name of the agent, or say that the person asks for themselves.',
  'intake/another-person':
    'This mail is from {{from}}, and the inquiry that is being written down is from {{asking}}, so it was not added. Register or discard that inquiry first, or take the mail in under Bring in; a mail by another address of the same person is added to the case once it is registered.',
  'intake/unknown-type':
    'Choose again what is asked for: what is chosen is not in the rules of this version of Kaiji.',
  'case/not-allowed': 'This cannot be done yet.',
  'document/not-found': 'This document is no longer there. It may have been destroyed on its date.',
  'document/not-for-you':
    'The content of this document is for others. An administrator can say who may see it.',
  'document/same-content': 'This file is the same as the newest version. Nothing was added.',
  'document/destroy-in-past': 'Choose today ({{today}}) or a later day.',
  'document/destroy-too-early':
    'By the rules of retention it is kept until {{earliest}} at least. Choose that day or a later one.',
  'document/destroy-too-late':
    'By the rules of retention a copy of a paper goes by {{latest}} at the latest. Choose that day or an earlier one.',
  'document/is-letter':
    'This is a letter of ours: it stays in its case. If it is wrong, declare it void or write another in its place.',
  'document/in-draft':
    'This document is to go out with a letter that is being written. Take it out of that draft first.',
  'document/in-letter':
    'This document is enclosed with a letter that was issued. It stays with the letter.',
  'document/is-evidence':
    'This copy belongs to an entry under identity. Take that entry out first; if the check is decided, reopen it before that.',
  'document/only-inquiry':
    'The case was made from this mail, and there is no other inquiry in it. If the whole case is a mistake, close it and register the inquiry anew.',
  'document/taken-out': 'This document was taken out of its case. Put it back to look at it.',
  'document/not-taken-out': 'This document is in its case already. Open the case again.',
  'document/same-case': 'The document is in this case already. Choose another one.',
  'document/other-case-closed': 'That case is closed. Reopen it first.',
  'document/held':
    'A legal hold keeps everything of this case where it is. Lift the hold first, or take the document out without moving it: it then stays under the hold.',
  'document/too-large':
    'The file is too large: {{megabytes}} MB. Up to {{limit}} MB can be kept. Split it, or keep it elsewhere and note where.',
  'document/not-saved': 'The file could not be saved there. Choose another folder.',
  'document/disk-full':
    'The disk is full, so nothing was saved there. Free some space or choose another folder.',
  'document/damaged':
    'This file in the vault is damaged: it is no longer what was stored, so it is not shown. Go to Settings, then Backups, and restore this one case from a backup made before the damage. Do not delete older backups until then.',
  'health/copy-not-there': 'This copy is no longer there. Look at the page again.',
  'health/copy-not-removed':
    'The copy could not be deleted: {{path}}. Another program may have it open, or you may not change this folder. Close the program, or delete the folder yourself.',
  'identity/nothing-compared': 'First write down what you compared with the data you hold.',
  'identity/no-evidence': 'First record at least one document or check that you accept.',
  'identity/authority-not-shown':
    'None of the accepted papers shows by itself that the agent may act. Accept one that does, or write down why it is sure all the same.',
  'identity/reason-needed':
    'The checks reach level {{reached}}; this request needs level {{needed}}. Add another check, or write down why this is enough.',
  'request/already-there': 'This right is already asked for in this case. Choose another one.',
  'request/last-one':
    'A case needs at least one request. Change what this one is, or close the case instead.',
  'request/letter-issued':
    'A letter has been issued for this request, so it stays as it is. Add another request if something else is asked for too.',
  'particular/unknown': 'This detail does not belong to this request. Open the case again.',
  'particular/not-a-date': 'Enter a day, such as 2026-12-18.',
  'particular/unknown-choice': 'Choose one of the answers in the list.',
  'pause/not-found': 'This wait is no longer there. Open the case again.',
  'pause/not-ended': 'This wait is not over. Open the case again.',
  'pause/confirmed':
    'What this wait was for is confirmed by now. Reopen that check first; a wait that its confirmation had ended then goes on by itself.',
  'pause/already-open':
    'You are already waiting for a reply on this. Enter that reply first, or take the wait out.',
  'pause/before-receipt':
    'The request was received on {{receivedOn}}; nothing can have been asked before that day.',
  'pause/answered-before-asked':
    'It was asked on {{askedOn}}; the reply cannot have come before that day.',
  'settings-file/not-one':
    'This is not a file of Kaiji settings. Choose a file that was saved under Settings, “Settings as a file”; its name begins with kaiji-settings.',
  'settings-file/newer':
    'A newer version of Kaiji has saved this file. Install that version here, or save the file again with this one.',
  'settings-file/wrong':
    'Something in this file cannot be used: {{places}}. Nothing was changed. Correct these places in the file, or save it again from the vault it came from.',
  'settings-file/nothing-to-go-back-to':
    'No file of settings has been taken over in this vault, so there is nothing to go back to.',
  'system/not-registered':
    'This system is not in use in the register any more. Put it back in use under Settings, “Systems”, or say in the search note where you looked.',
  'pause/in-future': 'This day lies in the future. Enter {{today}} or an earlier day.',
  'extension/impossible': 'The law knows no longer period for this request.',
  'extension/too-late':
    'The person had to be told of the longer period by {{noticeBy}}. It can no longer be used: the ordinary date holds.',
  'extension/already-decided': 'The longer period has already been decided for this request.',
  'extension/not-decided': 'No longer period has been decided for this request.',
  'extension/already-told':
    'The person has been told of the longer period. If the letter did not really go out, take back the record of sending it first.',
  'settings/unknown-regime':
    'This version of Kaiji has no rules for “{{regime}}”. Choose one of the laws in the list.',
  'settings/unknown-calendar':
    'The holiday calendar “{{calendar}}” does not belong to this law. Choose one of those in the list.',
  'checklist/unknown-question':
    'This question does not belong to this request. Open the case again.',
  'checklist/reviewer-is-decider':
    'The second person must be somebody other than the one who decided. Enter another name.',
  'checklist/nothing-to-review': 'There is no decision to review yet. Answer the questions first.',
  'checklist/not-reviewed': 'No review is recorded that could be taken back.',
  'log/broken':
    'The access log does not verify from number {{firstBad}} on, so nothing is removed from it. Verify it, and look at your backups.',
  'log/nothing-to-cut':
    'There is nothing to remove any more: no entry is older than the log is kept.',
  'log/nothing-there': 'There are no entries in what you chose.',
  'report/no-metrics': 'This law asks for no yearly figures.',
  'retention/held':
    'A legal hold stands on {{count}} of what was chosen. Nothing was destroyed. Lift the hold first, or leave these out.',
  'retention/not-due':
    '{{count}} of what was chosen is not due any more: somebody decided about it, or a date has moved. Nothing was destroyed. Look at the list again.',
  'retention/reason-needed': 'Write down why.',
  'retention/keep-until-past': 'Choose a day after today ({{today}}).',
  'retention/hold-not-found': 'This hold has been lifted already.',
  'retention/start-not-possible':
    'A whole case, and letters and decisions, are kept from the closing of the case or from the last letter. Choose one of these.',
  'backup/not-a-backup':
    'This file is not a Kaiji backup. Choose a file that ends in .kaiji-backup.',
  'backup/not-readable':
    'Kaiji cannot read {{file}}. Check that the drive is connected, the file is still there and this computer account may read it.',
  'backup/damaged':
    'This backup is damaged and cannot be used. Choose another one, and make a new backup today.',
  'backup/newer-app': 'A newer version of Kaiji made this backup. Install that version to use it.',
  'backup/other-vault': 'This backup belongs to another vault.',
  'backup/folder-not-writable':
    'Kaiji may not write to the backup folder. Choose another folder, or connect the drive.',
  'backup/disk-full':
    'The disk for backups is full. Free some space or choose another folder. The earlier backups are untouched.',
  'backup/target-not-empty': 'The folder to restore to is not empty. Choose an empty one.',
  'backup/other-key':
    'This backup is whole, but it is under a key that this vault does not know. Open it as a vault of its own, with a password or the recovery key of its time.',
  'backup/folder-missing':
    'The folder for backups is not there: {{path}}. Connect the drive, or choose another folder.',
  'backup/no-space':
    'There is not enough room in {{path}}: {{neededMegabytes}} MB are needed, {{freeMegabytes}} MB are free. Free some space or choose another folder. Nothing was written.',
  'backup/none': 'There is no backup yet. Make one first.',
  'backup/not-kept':
    'This folder is not one that a restore has put aside, or it is gone: {{path}}. Nothing was changed.',
  'backup/case-not-in-backup': 'The case is not in this backup. Choose another backup.',
  'backup/case-destroyed':
    'Case {{number}} was destroyed on {{on}} because its time was over. A destroyed case is not brought back: restoring it would undo what the retention rules promise.',
  'backup/case-number-taken':
    'The number of case {{number}}, or of one of its letters, belongs to another one by now. The case cannot be brought back alone; open the backup as a vault of its own to read it.',
  'backup/case-exists':
    'Case {{number}} is in the vault. Say that it is to be replaced if you want it as it was in the backup.',
  'lock/cannot-resume': 'Enter your password to open the vault again.',
  'lock/no-key-store':
    'This computer has no safe place for a key, so the vault can only be opened with a password. Ask whoever looks after this computer about its key store.',
  'taking-out/reason-needed':
    'Your organisation asks for a reason before anything leaves the vault. Write it down, then try again.',
  'taking-out/second-person-needed':
    'Your organisation asks a second person to agree before anything leaves the vault. Ask a colleague to enter their login and password.',
  'taking-out/approver-refused':
    'The second person could not be accepted. It must be somebody other than you, with the right password and a role that may agree.',
  'taking-out/nobody-to-approve':
    'There is no second account that could agree, so nothing could be taken out any more. First add an account for an administrator, an officer or a reviewer.',
  'taking-out/removable':
    'Your organisation does not allow saving to USB sticks and other removable media. Choose a folder on this computer or on the network.',
  ...mailErrors,
  ...importErrors,
  ...markErrors,
  ...transferErrors,
  'path/not-chosen':
    'Choose the file or folder with the button. Kaiji uses no place that was not chosen.',
  'input/invalid': 'Something in the fields cannot be used. Check what you entered.',
  unexpected:
    'Something went wrong in Kaiji itself. What was saved is safe. Try again; if it happens again, quote incident {{incident}}.',
  ...obstacles,
  ...letterErrors,
} as const satisfies Record<ErrorCode | Obstacle, string>
