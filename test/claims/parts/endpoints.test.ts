/** Which endpoints are read from prose, code, headings and tables, and which of them are the design's own. */
import { describe, expect, it } from 'vitest';
import { endpointsOf, resourceOf, segmentsOf } from '../../../server/claims/parts/endpoints.ts';
import { parseDocument } from '../../../server/document/document.ts';

function read(text: string): string[] {
  const document = parseDocument('file:///plan.md', text);
  return endpointsOf(document).map(
    (each) => `${each.isOwn ? '' : 'not '}${each.method ?? '?'} ${each.path} at ${document.slice(each.range)}`,
  );
}

describe('endpoints', () => {
  it.each([
    ['Clients call POST /v1/payments to pay.', ['POST /v1/payments at POST /v1/payments']],
    ['Clients call `POST /v1/payments`.', ['POST /v1/payments at POST /v1/payments']],
    [
      'Clients call **POST** `/v1/payments`, and then `GET /v1/payments/{id}`.',
      ['POST /v1/payments at POST** `/v1/payments', 'GET /v1/payments/{id} at GET /v1/payments/{id}'],
    ],
    [
      '- `GET https://api.example.com/orders?limit=20`: lists orders',
      ['GET /orders?limit=20 at GET https://api.example.com/orders?limit=20'],
    ],
    ['## POST /orders', ['POST /orders at POST /orders']],
    ['We do not offer `DELETE /orders`.', ['not DELETE /orders at DELETE /orders']],
    ['Later, `POST /refunds` is added.', ['not POST /refunds at POST /refunds']],
    ['## Alternatives Considered\n\n`POST /orders` in bulk.', ['not POST /orders at POST /orders']],
    ['The file is at `/etc/hosts`, and we POST a form.', []],
    ['```http\nPOST /orders\n```', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are read from tables, method and path together or apart', () => {
    expect(read('| Method | Path |\n| --- | --- |\n| POST | `/orders` |\n| GET, PUT | /orders/:id |\n')).toEqual([
      'POST /orders at /orders',
      'GET /orders/:id at /orders/:id',
      'PUT /orders/:id at /orders/:id',
    ]);
    expect(read('| Endpoint | Does |\n| --- | --- |\n| `POST /orders` | creates |\n| `/stock` | lists |\n')).toEqual([
      'POST /orders at POST /orders',
      '? /stock at /stock',
    ]);
    expect(read('| File | Does |\n| --- | --- |\n| /etc/hosts | names |\n')).toEqual([]);
  });

  it('have segments and a resource', () => {
    expect(segmentsOf({ path: '/v1/orders/{id}/items?limit=1' })).toEqual(['v1', 'orders', '{id}', 'items']);
    expect(resourceOf({ path: '/v1/orders/{id}' })).toBe('orders');
    expect(resourceOf({ path: '/' })).toBeUndefined();
  });
});
