export { fold, hasEveryWord } from '@core/text/fold'
