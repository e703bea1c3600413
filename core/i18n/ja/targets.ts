import type { CatalogLike } from '../catalog-like'
import type { targets as en } from '../en/targets'

export const targets: CatalogLike<typeof en> = {
  title: '社内目標の日数',
  effect:
    '自社で定める目標です。対応中の案件の期日をすぐに数え直します。法律で定まる日は動きません。',
  none: '使用中の法律には、自社で定める目標はありません。期日は法律で定まっています。',
  ofLaw: '社内目標の日数：{{law}}',
  help: {
    calendar_days_one: '暦日で数えます。初期値は {{count}} 日です。',
    calendar_days_other: '暦日で数えます。初期値は {{count}} 日です。',
    business_days_one: '営業日で数えます。初期値は {{count}} 営業日です。',
    business_days_other: '営業日で数えます。初期値は {{count}} 営業日です。',
    months_one: '月で数えます。初期値は {{count}} か月です。',
    months_other: '月で数えます。初期値は {{count}} か月です。',
  },
}
