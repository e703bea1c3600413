export const usage = `kaiji <command> [options]            --json prints one JSON value on stdout

Rules
  due --regime R [--variant ID] --type T --received D [--complete D]
      [--calendar ID] [--closure D..D]… [--pause D..D[=reason]]… [--extend]
  decide --regime R [--variant ID] --type T --answers FILE
  letters --regime R [--variant ID]
  letter --sample --regime R [--variant ID] --letter L10 --lang ja|en --out FILE.pdf
  read-mail FILE
  scan FILE

Vault (add --login L where it has more than one account)
  vault create --vault V --organisation O --login L --name N --password-file F
  vault info --vault V
  vault verify --vault V --password-file F [--deep]
  vault repair --vault V --to FOLDER --password-file F
  vault accounts list --vault V --password-file F
      {"accounts":[{"login","name","role","state","createdAt","passwordChangedAt",
      "passwordDue":null|"given"|"expired","disabledAt"}],"recoveryKey":{"since","testedAt"},"rotationDue"}
  vault accounts add --vault V --password-file F LOGIN --name N --role ROLE --new-password-file P
  vault accounts role --vault V --password-file F LOGIN --role ROLE        {"login","role"}
  vault accounts disable|remove --vault V --password-file F LOGIN          {"login","rotated"}
  vault accounts enable --vault V --password-file F LOGIN --new-password-file P
  vault accounts reset-password --vault V --password-file F LOGIN --new-password-file P [--rotate]
  vault accounts password --vault V --password-file F --new-password-file P     one's own
  vault accounts rotate --vault V --password-file F                        {"rotated"}
  audit export --vault V --password-file F --out FILE.jsonl [--from D] [--to D]
      [--reason TEXT] [--approver L --approver-password-file F]
  case list --vault V --password-file F [--status open|closed|all]
  case show --vault V --password-file F NUMBER
  import --vault V --password-file F FILE [--dry-run] [--profile NAME] [--map FILE.json]
      [--received D] [--type T] [--date-order mdy|dmy] [--sheet NAME] [--encoding E]
      [--rejected FILE.csv] [--again]
      {"dryRun","cases":[{"row","number"}],"imported","rejected","already","deleted","warnings","errors":[{"row","column",
      "code","message"}],"importId",…}, of mails also "leftOut":[{"row","code","case","with","message"}];
      FILE is .csv, .tsv, .txt, .xlsx, .eml, .emlx, .msg or .mbox
      FILE.json: {"columns":{"受付日":"receivedOn",…},"dateOrder","type","channel","language","words"}
  import undo --vault V --password-file F [IMPORT]              {"removed","kept":[number]}; the last one
  search --vault V --password-file F TEXT [--limit N]      every place where all the words' cases have one
      {"hits":[{"case","number","kind","field","excerpt","marks":[[start,end]…],"as"?,"near"?}],
      "total","cases","more"?}
  letter --vault V --password-file F --case NUMBER --letter L10 --lang ja|en --out FILE
      [--issue] [--format pdf|docx|eml] [--archive]
      [--reason TEXT] [--approver L --approver-password-file F]
      a draft as PDF, or the issued letter: --archive is PDF/A-2a, eml a mail that is not sent
  report --vault V --password-file F --from D --to D [--regime R [--variant ID]] [--type T]
      [--lang ja|en] [--pdf FILE [--reason TEXT] [--approver L --approver-password-file F]]
      {"period","before","figures","figuresBefore","now","settled","pdf"?}
  retention due --vault V --password-file F
  calendar --vault V --password-file F --out FILE.ics [--lang ja|en] [--mine]
      [--reason TEXT] [--approver L --approver-password-file F]
      the dates of open cases by number and kind: no names, nothing that anybody wrote
  settings export --vault V --password-file F --out FILE.json
      [--reason TEXT] [--approver L --approver-password-file F]
  settings import --vault V --password-file F FILE.json [--dry-run] [--lang ja|en]
      {"dryRun","changes":[{"id","label","before"|null,"after"|null}]}; administrators only
  seed --vault V --password-file F --cases N [--seed S]
      made-up cases, for trying the program out; refused beside real ones

Backups
  backup --vault V --password-file F
      [--to FOLDER [--reason TEXT] [--approver L --approver-password-file F]]
  verify-backup FILE [--password-file F | --recovery-key-file F] [--deep]
  restore FILE --to FOLDER [--password-file F | --recovery-key-file F]

Access log
  verify-audit FILE                an exported log, without its vault

ROLE is administrator, officer, reviewer or auditor. LOGIN is whose account; --login who opens
the vault. A password that somebody else gave must be changed by its owner first.
R, ID and T name a law, its variant and a right, such as gdpr, uk and gdpr.access.
Days are written YYYY-MM-DD. The first line of a password file is the password.
Exit code: 0 done, 1 the thing asked about does not hold, 2 wrong use.`
