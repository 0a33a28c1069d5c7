/** The page's only way to the editor: messages, and a state that survives reloads. Tests bring one of their own. */

export interface Host<Out, In, State> {
  post(message: Out): void;
  listen(receive: (message: In) => void): void;
  readonly state: State | undefined;
  keep(state: State): void;
}

/** What the editor puts into every page. */
interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The editor around this page. May be called once. */
export function editorHost<Out, In, State>(): Host<Out, In, State> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    listen: (receive) => window.addEventListener('message', (event: MessageEvent<In>) => receive(event.data)),
    get state() {
      return api.getState() as State | undefined;
    },
    keep: (state) => api.setState(state),
  };
}
