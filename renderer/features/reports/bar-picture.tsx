import type { Bar, Chart } from '@core/reports/parts'

/**
 * Bars with their numbers beside them. The first series is solid and the second hatched, so that grey
 * tells them apart; nothing moves; what it shows is said in words to who cannot see it. Labels are
 * ordinary text: they wrap in any language and grow with the zoom.
 */
export function BarPicture({ chart: { series, bars, summary } }: { readonly chart: Chart }) {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  return (
    <div role="img" aria-label={summary} className="kaiji-chart">
      <div aria-hidden="true">
        {series.length > 1 && <Legend series={series} />}
        <div className="kaiji-bars">
          {bars.map(bar => (
            <OneBar key={bar.label} bar={bar} most={most} />
          ))}
        </div>
      </div>
    </div>
  )
}

const looks = ['kaiji-bar-solid', 'kaiji-bar-hatched']

function OneBar({ bar: { label, values }, most }: { readonly bar: Bar; readonly most: number }) {
  return (
    <>
      <span className="kaiji-bar-label">{label}</span>
      <span className="kaiji-bar-values">
        {values.map((value, index) => (
          <span key={looks[index]} className="kaiji-bar-row">
            <span
              className={`kaiji-bar ${looks[index] ?? ''}`}
              style={{ width: `${(value / most) * 84}%` }}
            />
            <span>{value}</span>
          </span>
        ))}
      </span>
    </>
  )
}

const Legend = ({ series }: { readonly series: readonly string[] }) => (
  <div className="kaiji-legend">
    {series.map((name, index) => (
      <span key={name}>
        <span className={`kaiji-bar kaiji-swatch ${looks[index] ?? ''}`} /> {name}
      </span>
    ))}
  </div>
)
