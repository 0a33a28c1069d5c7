/** Today and now on this machine. The only place that asks the machine for it. */
import type { Clock } from './ports.ts';

/** The date in the machine's time zone, the instant in UTC. */
export const localClock: Clock = {
  today() {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now() {
    return new Date().toISOString();
  },
};
