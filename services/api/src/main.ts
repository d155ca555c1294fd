import { ApiConfig } from './config.ts';
import { startApi } from './start.ts';

const api = await startApi(ApiConfig.parse(process.env));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void api.close());
}
