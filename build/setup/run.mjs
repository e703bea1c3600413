// node build/setup/run.mjs <task> [arguments]: sets up what the task needs, then does it.
// Runs on the machine's own Node, before anything is installed: imports nothing from npm.
import { Interrupted, SetupProblem } from './say.mjs'
import { tasks } from './tasks.mjs'

const [task, ...args] = process.argv.slice(2)

try {
  if (!Object.hasOwn(tasks, task ?? '')) {
    throw new SetupProblem(`Usage: run.mjs <${Object.keys(tasks).join('|')}> [arguments]`)
  }
  process.exitCode = await tasks[task](args)
} catch (problem) {
  const expected = problem instanceof SetupProblem || problem instanceof Interrupted
  process.stderr.write(`[setup] ${expected ? problem.message : problem.stack}\n`)
  process.exitCode = problem.code > 128 ? problem.code : 1
}
