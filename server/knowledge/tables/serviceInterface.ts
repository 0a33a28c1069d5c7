/** The usual surface of a resource: its endpoints, the events it publishes, an error body. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const resourceEndpoints: DecisionTable = {
  id: 'interface/endpoints', title: 'Endpoints of a resource', source: 'HEAPTRACE/api-surface/endpoints',
  columns: ['Method', 'Path', 'Purpose'],
  rows: [
    { id: 'interface/endpoints/list', cells: ['GET', '/', 'list, page by page'] },
    { id: 'interface/endpoints/read', cells: ['GET', '/:id', 'one of them'] },
    { id: 'interface/endpoints/create', cells: ['POST', '/', 'a new one'] },
    { id: 'interface/endpoints/update', cells: ['PUT', '/:id', 'change it'] },
    { id: 'interface/endpoints/delete', cells: ['DELETE', '/:id', 'mark it deleted'] },
    { id: 'interface/endpoints/action', cells: ['POST', '/:id/action', 'move it to another state'] },
  ],
};

export const resourceEvents: DecisionTable = {
  id: 'interface/events', title: 'Events of a resource', source: 'HEAPTRACE/api-surface/events',
  columns: ['Event', 'Published when'],
  rows: [
    { id: 'interface/events/created', cells: ['resource.created', 'one has been created'] },
    { id: 'interface/events/updated', cells: ['resource.updated', 'one has changed'] },
    { id: 'interface/events/deleted', cells: ['resource.deleted', 'one has been removed'] },
  ],
};

/** Keys of an error body, with the Problem Details member each corresponds to. */
export const errorBody: DecisionTable = {
  id: 'interface/error-body', title: 'Keys of an error body', source: 'SYSARCH/document/7.2',
  columns: ['Key', 'Holds', 'Problem Details member'],
  rows: [
    { id: 'interface/error-body/code', cells: ['code', 'a constant for programs, such as INVALID_INPUT', 'type'] },
    { id: 'interface/error-body/message', cells: ['message', 'a sentence for people', 'title, detail'] },
    { id: 'interface/error-body/details', cells: ['details', 'the field and the constraint it broke', 'an extension'] },
  ],
};

/** The two exchanges of a log-in. */
export const loginExchange: DecisionTable = {
  id: 'interface/login', title: 'Log-in', source: 'SYSARCH/document/7.1',
  columns: ['Part', 'Holds'],
  rows: [
    { id: 'interface/login/endpoint', cells: ['POST /api/v1/auth/login', 'checks the credentials and issues a token'] },
    { id: 'interface/login/request', cells: ['Request', 'email and password'] },
    { id: 'interface/login/response', cells: ['Response', 'the token, when it expires, and the user\'s id, email and name'] },
  ],
};
