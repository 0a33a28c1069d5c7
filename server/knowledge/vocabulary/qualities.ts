/** Qualities a system is asked for: the words of their categories, the words that promise them without a measure, and what measures them. Data only. */

/** What somebody who names a quality has to put a figure to. */
export interface Quality {
  id: 'performance' | 'timeliness' | 'scalability' | 'availability' | 'security' | 'robustness';
  /** Lower-case names of the category in a table or a label. */
  categories: readonly string[];
  /** Lower-case words that promise it; a hyphen stands for a space too. */
  vague: readonly string[];
  /** What figures for it measure: see `quantities/measures.ts`. */
  measures: readonly string[];
  /** What to write for a target. */
  target: string;
}

export const qualities: readonly Quality[] = [
  {
    id: 'performance', categories: ['performance', 'latency', 'response time', 'speed', 'responsiveness', 'throughput', 'api latency', 'page load', 'search latency'],
    vague: ['fast', 'very fast', 'quick', 'quickly', 'rapid', 'blazing', 'responsive', 'snappy', 'performant', 'low-latency', 'high-performance', 'good performance', 'minimal latency', 'excellent performance', 'as fast as possible', 'instantly', 'instantaneous', 'promptly', 'swift', 'swiftly', 'in no time', 'without noticeable delay', 'lightning-fast', 'blazingly fast', 'high speed'],
    measures: ['latency', 'throughput'], target: '[e.g. < 200 ms p95]',
  },
  {
    id: 'timeliness', categories: ['freshness', 'staleness', 'data freshness', 'timeliness', 'replication lag'],
    vague: ['real-time', 'realtime', 'near-real-time', 'near-realtime'],
    measures: ['latency', 'staleness', 'replication-lag', 'interval'], target: '[e.g. visible within 2 s]',
  },
  {
    id: 'scalability', categories: ['scalability', 'capacity', 'load', 'concurrency', 'volume', 'elasticity', 'traffic', 'concurrent users', 'scale'],
    vague: ['scalable', 'highly scalable', 'massively scalable', 'infinitely scalable', 'scale well', 'scales well', 'high scalability', 'high throughput', 'high-volume', 'high load', 'heavy load', 'any number of', 'unlimited users', 'unlimited growth'],
    measures: ['throughput', 'peak', 'average-load', 'concurrency', 'users', 'growth'], target: '[e.g. 10,000 concurrent users]',
  },
  {
    id: 'availability', categories: ['availability', 'uptime', 'reliability', 'durability', 'recovery', 'disaster recovery', 'rpo', 'rto', 'error rate'],
    vague: ['highly-available', 'high availability', 'always available', 'always-on', 'highly reliable', 'very reliable', 'extremely reliable', 'high reliability', 'maximum uptime', 'minimal downtime', 'as little downtime as possible', 'up all the time', 'practically all of the time', 'almost all the time', 'nearly all the time', 'hardly ever down', 'fault-tolerant'],
    measures: ['availability', 'downtime', 'rpo', 'rto', 'recovery-time'], target: '[e.g. 99.9% per month]',
  },
  { id: 'security', categories: [], vague: ['secure', 'highly secure', 'very secure', 'fully secure', 'completely secure', 'really safe', 'very safe', 'completely safe', 'absolutely safe'], measures: [], target: '[what it withstands, and how that is verified]' },
  { id: 'robustness', categories: [], vague: ['robust', 'highly robust', 'very robust', 'top-notch', 'world-class', 'first-class', 'rock-solid', 'bulletproof'], measures: ['availability', 'downtime', 'recovery-time', 'error-rate'], target: '[what it survives, and how that is verified]' },
];

/** Adjectives that praise any product and promise nothing that could be tried. */
export const praises: readonly string[] = [
  'easy', 'intuitive', 'simple', 'user[- ]friendly', 'friendly', 'pleasant', 'nice', 'modern', 'clean', 'convenient', 'comfortable', 'clear', 'good', 'great', 'excellent', 'appealing', 'attractive', 'self[- ]explanatory', 'maintainable', 'flexible', 'extensible', 'robust', 'state of the art', 'consistent',
];
