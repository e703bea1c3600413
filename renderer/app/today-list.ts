export { dayLists, isReplyDate, todayFor, type DayList } from '@core/cases/day-list'
