export * from './cases'
export * from './requests'
export * from './vault'
export * from './work'
