/** What the place the server runs in brings along: Node and the browser differ in this and in nothing else. */
import type { ClientOptions } from '../protocol/requests.ts';
import type { FileSystem, FileWriter, Logger, Ports } from '../workspace/ports.ts';

/** What is known once a client is there. */
export interface World {
  readonly log: Logger;
  readonly options: ClientOptions;
  /** To be awaited in long work: lets others go first when it is their turn. */
  readonly pause: () => Promise<void>;
  /** Files through the client; undefined where it does not answer for them. */
  readonly clientFiles: (FileSystem & FileWriter) | undefined;
}

export interface Host {
  /** Makes the ports. Called once, after `initialize` has been answered. */
  ports(world: World): Promise<Ports>;
}
