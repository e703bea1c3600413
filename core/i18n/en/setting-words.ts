/** Words by which settings are found besides those that stand on their pages; never shown. */
export const settingWords = {
  organisation: 'company firm business our name postcode zip head office address seat',
  desk: 'contact privacy desk person in charge manager signature signatory mail telephone fax opening hours complaint DPO',
  letters: 'numbering reference serial date format era wareki year font typeface',
  closures: 'holiday closed days off company holidays summer winter new year vacation',
  targets:
    'deadline due date internal target days answer acknowledge receipt stop advertising outer limit speed period',
  laws: 'regulation regime act GDPR APPI CCPA EU UK California Japan jurisdiction calendar public holidays authority regulator supervisory commission default law',
  reminders: 'notification alert notify desktop pop-up alarm',
  paper: 'A4 letter size envelope window stationery print typeface font',
  pictures: 'image logo stamp hanko brand',
  purposes: 'purpose of use why data is used codes',
  recipients:
    'third party processor joint user disclosure provision module SDK vendor subcontractor',
  systems:
    'database server CRM mailbox storage where held data location inventory data map record of processing',
  policies: 'privacy policy notice procedure rules version statement terms published in force',
  lock: 'auto lock screen idle timeout inactivity key store keychain sleep',
  passwords: 'expiry change rotation days strength',
  takingOut:
    'export save print USB stick removable media reason second person four eyes approval data leak',
  approval: 'second person four eyes release sign off review',
  templates: 'wording text letter templates adapt',
  retention: 'keep delete destroy erase period storage how long',
  accounts: 'users roles permissions rights colleague administrator officer reviewer auditor login',
  recovery: 'lost password emergency key sheet',
  dataKey: 'encryption exchange rotation leaver',
  backupPlaces: 'folder disk drive NAS destination copy second place',
  backupSchedule: 'automatic interval hours warning',
  logKeep: 'audit access log retention years',
  labels: 'tags marks cases colour',
  health: 'check repair damage integrity verify database',
  settingsFile: 'export import transfer copy another vault configuration JSON compare undo',
} as const
