/** What a chart says under the pointer: a title and lines. */
export function ChartTip(props: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className="chart-tip">
      <strong>{props.title}</strong>
      {props.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
