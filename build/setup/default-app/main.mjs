// What `electron <project> [args]` runs in an Electron that came without its default app.
// Takes the arguments that Electron's own takes, as far as developing and testing need them.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const { project, preloaded, asked } = readArguments(process.argv.slice(1))
if (preloaded.length > 0) Module._preloadModules(preloaded)

if (asked === 'version') {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
} else if (project) {
  await run(resolve(project))
} else {
  console.error('Usage: electron <project folder or file> [arguments]')
  process.exit(1)
}

function readArguments(args) {
  const preloaded = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '--version' || arg === '-v') return { preloaded, asked: 'version' }
    if (arg.startsWith('--app=')) return { preloaded, project: arg.slice('--app='.length) }
    if (arg === '-r' || arg === '--require') preloaded.push(args[++at])
    else if (!arg.startsWith('-')) return { preloaded, project: arg }
  }
  return { preloaded }
}

async function run(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const file = join(folder, 'package.json')
  if (existsSync(file)) describe(JSON.parse(readFileSync(file, 'utf8')))
  const main = Module._resolveFilename(folder, null, true)
  app.setAppPath(existsSync(file) ? folder : dirname(main))
  try {
    await import(pathToFileURL(main).toString())
  } catch (problem) {
    // Electron would show a dialog and wait for a click; a test run has nobody to click.
    console.error('The app threw an error while loading.\n', problem)
    app.exit(1)
  }
}

function describe({ name, productName, version, desktopName, v8Flags }) {
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  if (v8Flags) setFlagsFromString(v8Flags)
}
