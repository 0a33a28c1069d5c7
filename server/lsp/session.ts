/**
 * One client's time with the server: the service, the settings and folders it works under, and news of what changed. Answers
 * no requests; the handlers do.
 */
import { Emitter, type CancellationToken, type Connection, type Event, type InitializeParams } from 'vscode-languageserver';
import { clientOptions } from '../protocol/incoming.ts';
import { configOf, type EditorSettings } from '../protocol/settings.ts';
import type { ClientOptions } from '../protocol/requests.ts';
import { createService, type ArchwrightService } from '../service.ts';
import type { OuterChoice } from '../workspace/configuration.ts';
import type { Logger, Ports } from '../workspace/ports.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { ClientFiles } from './clientFiles.ts';
import { clientSupport, type ClientSupport } from './clientSupport.ts';
import { connectionLog } from './connectionLog.ts';
import type { Host } from './host.ts';
import { pauses } from './pause.ts';
import { defaultSettings, SettingsReader } from './settingsReader.ts';
import type { TextSync } from './textSync.ts';

/** What happened: to these documents, or to anything at all. */
export type Change = readonly string[] | 'everything';

/** Makes the session of a client that has initialised. */
export async function openSession(connection: Connection, host: Host, texts: TextSync, params: InitializeParams): Promise<Session> {
  const log = connectionLog(connection.console);
  const parsed = clientOptions.safeParse(params.initializationOptions ?? {});
  if (!parsed.success) log.warn(`Start options are not understood and left out: ${parsed.error.message}`);
  const options: ClientOptions = parsed.data ?? {};
  const ports = await host.ports({
    log,
    options,
    pause: pauses(),
    clientFiles: options.files === true ? new ClientFiles(connection) : undefined,
  });
  const session = new Session(ports, createService(ports), clientSupport(params.capabilities), options, log, texts, connection);
  await session.setFolders(params.workspaceFolders?.map((folder) => folder.uri) ?? []);
  return session;
}

export class Session {
  readonly service: ArchwrightService;
  readonly ports: Ports;
  readonly client: ClientSupport;
  readonly options: ClientOptions;
  readonly log: Logger;
  readonly texts: TextSync;
  readonly #reader: SettingsReader;
  readonly #changes = new Emitter<Change>();
  #folders: readonly string[] = [];
  #settings: ReadonlyMap<string, EditorSettings> = new Map();
  #configured: Promise<void> = Promise.resolve();

  constructor(
    ports: Ports,
    service: ArchwrightService,
    client: ClientSupport,
    options: ClientOptions,
    log: Logger,
    texts: TextSync,
    connection: Connection,
  ) {
    this.ports = ports;
    this.service = service;
    this.client = client;
    this.options = options;
    this.log = log;
    this.texts = texts;
    this.#reader = new SettingsReader(connection, log, client.configuration);
    texts.listen((uri) => {
      this.#changes.fire([uri]);
    });
  }

  /** Fires after something changed that answers may depend on. */
  get onDidChange(): Event<Change> {
    return this.#changes.event;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Whether findings are wanted for documents that are not open. */
  get reportsWorkspace(): boolean {
    return this.#settings.get('')?.run.scope !== 'open';
  }

  /** The editor's settings in force for a document: those of its folder, else the window's. */
  async settingsFor(uri: string): Promise<EditorSettings> {
    await this.#configured;
    const folder = this.#folders.filter((each) => uri.startsWith(`${each}/`)).toSorted((a, b) => b.length - a.length)[0] ?? '';
    return this.#settings.get(folder) ?? this.#settings.get('') ?? defaultSettings();
  }

  /** The judged document as it stands now; undefined where there is none or it is not to be looked at. */
  async snapshot(uri: string, token?: CancellationToken): Promise<Snapshot | undefined> {
    await this.ready();
    return this.service.snapshot(uri, token);
  }

  /** Settles when settings are in force and the service has the present texts. */
  async ready(): Promise<void> {
    await this.#configured;
    this.texts.flush(this.service);
  }

  async setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    return this.reconfigure();
  }

  /** Reads the settings again; those who ask meanwhile wait for them. */
  async reconfigure(): Promise<void> {
    this.#configured = this.#configured.then(() => this.#readSettings());
    await this.#configured;
    this.#changes.fire('everything');
  }

  /** Files were changed (`everything` where some came or went, which links in any document may feel). */
  filesChanged(uris: readonly string[], cameOrWent: boolean): void {
    this.texts.flush(this.service);
    this.service.changed(uris);
    this.#changes.fire(cameOrWent ? 'everything' : uris);
  }

  async #readSettings(): Promise<void> {
    try {
      this.#settings = await this.#reader.read(this.#folders);
    } catch (error) {
      this.log.error(`Settings could not be read: ${String(error)}`);
    }
    const choices = new Map<string, OuterChoice>(
      [...this.#settings].map(([folder, settings]) => [folder, { config: configOf(settings), enabled: settings.enable }]),
    );
    this.service.configure(this.#folders, { ...(choices.get('') ?? { config: {} }), folders: choices });
  }
}
