export { Disclosure } from '@ui/ui/disclosure'
