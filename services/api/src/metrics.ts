type Labels = Readonly<Record<string, string>>;
type Gauge = { readonly name: string; readonly help: string; readonly read: GaugeReader };
type GaugeReader = () => Promise<readonly { readonly labels?: Labels; readonly value: number }[]>;

const secondsUpTo = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export type Metrics = {
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
  /** The Prometheus text format, version 0.0.4. */
  render(): Promise<string>;
};

/** Counts requests by route pattern, never by address: an id in a label would be a person in a log. */
export function createMetrics(gauges: readonly Gauge[]): Metrics {
  const counts = new Map<string, { labels: Labels; count: number }>();
  const durations = new Map<string, { labels: Labels; buckets: number[]; sum: number }>();

  return {
    observe({ method, route, status, seconds }) {
      const counted = { method, route, status: String(status) };
      const key = Object.values(counted).join(' ');
      const entry = counts.get(key) ?? { labels: counted, count: 0 };
      entry.count += 1;
      counts.set(key, entry);

      const timed = durations.get(`${method} ${route}`) ?? {
        labels: { method, route },
        buckets: new Array<number>(secondsUpTo.length + 1).fill(0),
        sum: 0,
      };
      const place = secondsUpTo.findIndex((limit) => seconds <= limit);
      const index = place === -1 ? secondsUpTo.length : place;
      timed.buckets[index] = (timed.buckets[index] ?? 0) + 1;
      timed.sum += seconds;
      durations.set(`${method} ${route}`, timed);
    },

    async render() {
      const lines = [
        '# HELP fyr_http_requests_total Requests answered.',
        '# TYPE fyr_http_requests_total counter',
        ...[...counts.values()].map(({ labels, count }) =>
          line('fyr_http_requests_total', labels, count),
        ),
        '# HELP fyr_http_request_duration_seconds How long an answer took.',
        '# TYPE fyr_http_request_duration_seconds histogram',
        ...[...durations.values()].flatMap(histogramLines),
      ];
      for (const { name, help, read } of gauges) {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`);
        const samples = await read().catch(() => []);
        lines.push(...samples.map(({ labels = {}, value }) => line(name, labels, value)));
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function histogramLines(timed: { labels: Labels; buckets: readonly number[]; sum: number }) {
  const name = 'fyr_http_request_duration_seconds';
  let total = 0;
  const buckets = [...secondsUpTo.map(String), '+Inf'].map((le, index) => {
    total += timed.buckets[index] ?? 0;
    return line(`${name}_bucket`, { ...timed.labels, le }, total);
  });
  return [
    ...buckets,
    line(`${name}_sum`, timed.labels, timed.sum),
    line(`${name}_count`, timed.labels, total),
  ];
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${text.replace(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`,
  );
  return pairs.length === 0 ? `${name} ${value}` : `${name}{${pairs.join(',')}} ${value}`;
}
