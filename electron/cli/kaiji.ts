import { randomUUID } from 'node:crypto'
import { runKaiji } from './run'

process.exitCode = await runKaiji(process.argv.slice(2), {
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
  now: () => new Date().toISOString(),
  newId: randomUUID,
})
