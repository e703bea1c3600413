export * from './cases'
export * from './vault'
export * from './work'
