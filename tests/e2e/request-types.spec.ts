import { todayIn } from './support/days'
