import type { Port } from './messages';
import { serveEngine } from './workerHost';

serveEngine(self as unknown as Port);
