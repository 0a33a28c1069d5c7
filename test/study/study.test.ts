/** Whole systems under study: what their files say, as facts and as proposals. */
import { describe, expect, it } from 'vitest';
import { studySystem } from '../../server/study/study.ts';
import { filesOf } from '../support/fixture.ts';
import { MemoryFiles, ROOT } from '../support/memoryPorts.ts';

const SHOP = `
//- compose.yaml
services:
  api:
    build: .
    ports: ["8080:8080"]
    depends_on: [postgres, redis]
  postgres:
    image: postgres:16-alpine
  redis:
    image: redis:7
//- package.json
{ "name": "shop", "description": "Sells books", "dependencies": { "stripe": "^17.0.0", "next": "15" }, "devDependencies": { "typescript": "^5.0.0", "vitest": "^3.0.0" } }
`;

describe('a system', () => {
  it('proposes answers with the places they were read at', async () => {
    const { proposals } = await studySystem(new MemoryFiles(Object.fromEntries(filesOf(SHOP))), ROOT);
    const current = proposals.find(({ question }) => question === 'question/current-state');
    expect(current?.text).toBe('compose.yaml runs api. Beside them stand PostgreSQL 16 and Redis 7. api calls postgres and redis.');
    expect(current?.evidence[0]).toEqual({ uri: `${ROOT}compose.yaml`, line: 1, label: 'compose.yaml: api' });
  });
});
