/** Lengths of the organisation's own targets. */
export const targets = {
  title: 'Target dates',
  effect:
    'How long you give yourselves. The dates of open cases are counted anew at once. A date that the law sets never moves.',
  none: 'The laws in use have no targets of your own: their dates are set by law.',
  ofLaw: 'Target dates: {{law}}',
  help: {
    calendar_days_one: 'In calendar days. Kaiji’s own default is {{count}} day.',
    calendar_days_other: 'In calendar days. Kaiji’s own default is {{count}} days.',
    business_days_one: 'In business days. Kaiji’s own default is {{count}} business day.',
    business_days_other: 'In business days. Kaiji’s own default is {{count}} business days.',
    months_one: 'In months. Kaiji’s own default is {{count}} month.',
    months_other: 'In months. Kaiji’s own default is {{count}} months.',
  },
} as const
