// Installers hold the Electron that package.json names, downloaded and checked by electron-builder.
// Any other (`electronDist`) is for trying out the unpacked folder on a machine without GitHub.
exports.default = async ({ packager, targets }) => {
  const installers = targets.map(({ name }) => name).filter(name => name !== 'dir')
  if (packager.config.electronDist && installers.length > 0) {
    throw new Error(`electronDist is for the target "dir" only, not for ${installers.join(', ')}`)
  }
}
