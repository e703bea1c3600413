import { makeReadyVaults } from './e2e/support/ready-vaults'

// Playwright calls the default export before the tests, and what it returns after them.
export default makeReadyVaults
