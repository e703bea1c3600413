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
  vault verify --vault V --password-file F
  case list --vault V --password-file F [--status open|closed|all]
  case show --vault V --password-file F NUMBER
  letter --vault V --password-file F --case NUMBER --letter L10 --lang ja|en --out FILE.pdf [--issue]

Backups
  backup --vault V --password-file F [--to FOLDER]
  verify-backup FILE [--password-file F]
  restore FILE --to FOLDER [--password-file F]

R, ID and T name a law, its variant and a right, such as gdpr, uk and gdpr.access.
Days are written YYYY-MM-DD. The first line of a password file is the password.
Exit code: 0 done, 1 the thing asked about does not hold, 2 wrong use.`
