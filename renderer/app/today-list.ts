export { isReplyDate, todayFor } from '@core/cases/day-list'
