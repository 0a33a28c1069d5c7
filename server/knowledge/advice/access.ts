/** How users prove who they are, and what decides what they may do: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const FLOW = 'PLANNER/checklist/security/authentication-flow';
const MODEL = 'PLANNER/checklist/security/authorization';
const API = 'PLANNER/checklist/api/authentication';
const STATE = 'HEAPTRACE/trade-offs/matrix';

export const authenticationTopic: AdviceTopic = {
  id: 'advice/authentication', title: 'authentication', source: API, questions: ['question/access'], criteria: waysCriteria,
  needs: [['fact/consumers', 'fact/employees', 'fact/single-sign-on', 'fact/machine-callers', 'fact/third-party-access', 'fact/browser', 'fact/mobile']],
  options: [
    {
      id: 'advice/authentication/oidc', name: 'OIDC with an identity provider', source: 'PRODARCH/quick/security', names: ['oidc', 'openid connect', 'oauth*', 'cognito', 'auth0', 'keycloak', 'okta', 'entra*'], base: [6, 6, 7, 7, 6],
      arguments: [
        { when: [{ fact: 'fact/employees', is: true }], criterion: 'advice/fit', by: 2, text: 'employees have accounts already, and lose them when they leave', source: 'PRODARCH/scenario/5/authentication' },
        { when: [{ fact: 'fact/single-sign-on', is: true }], criterion: 'advice/fit', by: 3, text: 'the provider is there', source: 'PRODARCH/scenario/5/authentication' },
        { when: [{ fact: 'fact/third-party-access', is: true }], criterion: 'advice/fit', by: 3, text: 'OAuth 2.0 lets third parties act for a user without his password', source: API },
        { when: [{ fact: 'fact/regulated', is: true }], criterion: 'advice/fit', by: 2, text: 'credentials are kept by somebody who is audited for it', source: 'PLANNER/interview/sensitivity' },
        { when: [{ fact: 'fact/mobile', is: true }], criterion: 'advice/fit', by: 1, text: 'mobile apps log in by the same flow as browsers', source: FLOW },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'rubric/operational-complexity', by: 1, text: 'a managed provider is operated by others', source: 'PLANNER/rubric/operations' },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'The protocol is a standard; accounts and passwords may have to be reset.', cost: 'A provider by the user, or one more system to run.',
    },
    {
      id: 'advice/authentication/sessions', name: 'Server-side sessions', source: STATE, names: ['server-side session*', 'sessions', 'session cookie*', 'magic link*'], base: [5, 8, 6, 7, 8],
      arguments: [
        { when: [{ fact: 'fact/browser', is: true }], criterion: 'advice/fit', by: 2, text: 'a browser keeps an HttpOnly cookie by itself', source: FLOW },
        { when: [{ fact: 'fact/consumers', is: true }], criterion: 'advice/fit', by: 1, text: 'people outside have no company log-in', source: STATE },
        { when: [{ fact: 'fact/instant-revocation', is: true }], criterion: 'advice/fit', by: 2, text: 'a session ends when its row is deleted', source: FLOW },
        { when: [{ fact: 'fact/mobile', is: true }], criterion: 'advice/fit', by: -2, text: 'apps do without cookies', source: STATE },
        { when: [{ fact: 'fact/no-server-state', is: true }], criterion: 'advice/fit', by: -3, text: 'the server has to remember every session', source: STATE },
        { when: [{ fact: 'fact/single-sign-on', is: true }], criterion: 'advice/fit', by: -3, text: 'it would be a second password beside the company log-in', source: STATE },
        { when: [{ fact: 'fact/third-party-access', is: true }], criterion: 'advice/fit', by: -3, text: 'a third party would need the password', source: API },
        { when: [{ fact: 'fact/machine-callers', is: true }], criterion: 'advice/fit', by: -4, text: 'machines do not log in', source: API },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A provider can take over the log-in page and leave the sessions.', cost: 'A table or a store for sessions.',
    },
    {
      id: 'advice/authentication/jwt', name: 'JWT issued by the system', source: API, names: ['jwt', 'jwts'], base: [4, 6, 5, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/no-server-state', is: true }], criterion: 'advice/fit', by: 3, text: 'nothing has to be remembered at the server', source: STATE },
        { when: [{ fact: 'fact/mobile', is: true }], criterion: 'advice/fit', by: 2, text: 'an app sends it with each request', source: API },
        { when: [{ fact: 'fact/instant-revocation', is: true }], criterion: 'advice/fit', by: -3, text: 'a token is good until it expires', source: FLOW },
        { when: [{ fact: 'fact/single-sign-on', is: true }], criterion: 'advice/fit', by: -2, text: 'the company log-in issues tokens already', source: API },
        { when: [{ fact: 'fact/regulated', is: true }], criterion: 'advice/fit', by: -1, text: 'issuing, rotating and revoking would be one\'s own to prove', source: API },
        { when: [{ fact: 'fact/machine-callers', is: true }], criterion: 'advice/fit', by: -1, text: 'machines need no log-in', source: API },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Whoever checks tokens can check those of a provider.', cost: 'Keys to rotate, and a refresh with a way to revoke it.',
    },
    {
      id: 'advice/authentication/machine', name: 'Client credentials between services', source: API, names: ['api keys', 'api key', 'client credentials', 'mtls', 'service account*'], base: [2, 7, 6, 6, 8],
      arguments: [
        { when: [{ fact: 'fact/machine-callers', is: true }], criterion: 'advice/fit', by: 7, text: 'there is no person to ask', source: API },
        { when: [{ fact: 'fact/service-calls', is: true }], criterion: 'advice/fit', by: 2, text: 'the callers are services', source: API },
        { when: [{ fact: 'fact/consumers', is: true }], criterion: 'advice/fit', by: -2, text: 'people do not carry keys', source: API },
      ],
      blocks: [], reversibility: 'high', wayOut: 'Credentials are rotated caller by caller.', cost: 'A secret manager, and rotation.',
    },
  ],
};

export const authorizationTopic: AdviceTopic = {
  id: 'advice/authorization', title: 'authorisation', source: MODEL, questions: ['question/roles', 'question/access'], criteria: waysCriteria,
  needs: [['fact/roles', 'fact/own-records', 'fact/attributes', 'fact/tenants']],
  options: [
    {
      id: 'advice/authorization/roles', name: 'Roles (RBAC)', source: MODEL, names: ['rbac', 'role-based'], base: [6, 8, 8, 7, 8],
      arguments: [
        { when: [{ fact: 'fact/roles', is: true }], criterion: 'advice/fit', by: 3, text: 'roles say what each may do', source: MODEL },
        { when: [{ fact: 'fact/attributes', is: true }], criterion: 'advice/fit', by: -4, text: 'a role for each combination of attributes multiplies', source: 'PRODARCH/reference/security/authorization' },
        { when: [{ fact: 'fact/tenants', is: true }], criterion: 'advice/fit', by: -2, text: 'each tenant would need roles of its own', source: MODEL },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A role is an attribute: rules can be refined later.', cost: 'A table of roles, and a check per endpoint.',
    },
    {
      id: 'advice/authorization/attributes', name: 'Attributes (ABAC)', source: MODEL, names: ['abac', 'attribute-based'], base: [4, 5, 5, 5, 6],
      arguments: [
        { when: [{ fact: 'fact/attributes', is: true }], criterion: 'advice/fit', by: 5, text: 'rights follow from attributes of user and resource', source: MODEL },
        { when: [{ fact: 'fact/own-records', is: true }], criterion: 'advice/fit', by: 1, text: 'ownership is an attribute', source: MODEL },
        { when: [{ fact: 'fact/tenants', is: true }], criterion: 'advice/fit', by: 2, text: 'the tenant is an attribute', source: MODEL },
        { when: [{ fact: 'fact/tenants', is: true }, { fact: 'fact/attributes', is: true }], criterion: 'advice/fit', by: -3, text: 'rules that tenants set themselves would have to become code', source: MODEL },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Rules can move into a policy engine.', cost: 'Rules to write, and to test one by one.',
    },
    {
      id: 'advice/authorization/engine', name: 'A policy engine', source: MODEL, names: ['policy engine', 'opa', 'cedar', 'openfga'], base: [3, 3, 3, 6, 4],
      arguments: [
        { when: [{ fact: 'fact/tenants', is: true }, { fact: 'fact/attributes', is: true }], criterion: 'advice/fit', by: 7, text: 'tenants bring rules of their own, and rules are data there', source: MODEL },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 2, text: 'there are people to run it', source: 'PLANNER/rubric/operations' },
        { when: [{ fact: 'fact/team-size', below: 6 }], criterion: 'rubric/operational-complexity', by: -2, text: 'it is one more system for few people', source: 'PLANNER/rubric/operations' },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Policies can be rewritten as code.', cost: 'One more system on the path of every request.',
    },
  ],
};
