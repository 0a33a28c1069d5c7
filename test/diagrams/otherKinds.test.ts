/** What is read from entity-relationship, C4, state, class and architecture diagrams. */
import { expect, it } from 'vitest';
import { readDrawing } from './readDrawing.ts';

it.each([
  ['entities with attributes', ['erDiagram', 'CUSTOMER ||--o{ ORDER : places', 'ORDER {', '  uuid id PK', '  uuid customer_id FK "who ordered"', '  varchar(20) state', '}', '"Line item" }|..|{ ORDER : "is part of"', 'p[Person]'], [
    'CUSTOMER entity', 'ORDER entity .id:uuid PK .customer_id:uuid FK .state:varchar(20)', 'Line item entity', 'p "Person" entity', 'CUSTOMER -- ORDER "places"', 'Line item -- ORDER "is part of"']],
  ['C4 elements', ['C4Container', 'title Shop', 'Person(user, "Reader", "Buys books")', 'System_Boundary(shop, "Shop") {', 'Container(api, "API", "Node", "Takes orders")', 'ContainerDb(db, "Orders", "PostgreSQL")', 'ContainerQueue(q, "Events")', '}', 'System_Ext(pay, "Payments")', 'Rel(user, api, "Orders", "HTTPS")', 'Rel_D(api, db, "Reads and writes")', 'BiRel(api, pay, "Charges")', 'Rel(api, q, "Publishes events")', 'UpdateRelStyle(user, api, $offsetX="5")'], [
    '{shop} Shop', 'user "Reader" actor', 'api "API" component in {shop}', 'db "Orders" store in {shop}', 'q "Events" queue in {shop}', 'pay "Payments" external', 'user -> api "Orders, HTTPS"', 'api -> db "Reads and writes"', 'api <-> pay "Charges"', 'api -> q "Publishes events" async']],
  ['states', ['stateDiagram-v2', '[*] --> Open', 'Open --> Paid : payment', 'state Shipping {', 'Packed --> Sent', '}', 'state "On hold" as hold', 'Paid --> hold', 'note right of Open', 'text', 'end note'], [
    '{Shipping} Shipping', '[*] start', 'Open state', 'Paid state', 'Packed state in {Shipping}', 'Sent state in {Shipping}', 'hold "On hold" state', '[*] -> Open', 'Open -> Paid "payment"', 'Packed -> Sent', 'Paid -> hold']],
  ['classes', ['classDiagram', 'class Order {', '+String id', '-items: List~Item~', '+total() Money', '}', 'Order "1" *-- "many" Item : holds', 'Shape <|-- Circle', 'Item : +int count', 'class Big["A big one"]'], [
    'Order class .id:String .items:List~Item~', 'Item class .count:int', 'Shape class', 'Circle class', 'Big "A big one" class', 'Order <- Item "holds"', 'Shape <- Circle']],
  ['architecture', ['architecture-beta', 'group api(cloud)[API]', 'service db(database)[Orders] in api', 'service server(server)[Server] in api', 'db:L -- R:server', 'server:T --> B:db'], [
    '{api} API', 'db "Orders" store in {api}', 'server "Server" component in {api}', 'db -- server', 'server -> db']],
  ['blocks', ['block-beta', 'columns 3', 'a["Front end"] space b["Orders"]:2', 'block:data:3', '  db[("Orders DB")]', '  cache', 'end', 'a -- "HTTPS" --> b', 'b --> db', 'style a fill:#fff'], [
    '{data} data', 'a "Front end" client', 'b "Orders" component', 'db "Orders DB" store in {data}', 'cache cache in {data}', 'a -> b "HTTPS" sync', 'b -> db']],
])('%s', (_, lines, expected) => {
  expect(readDrawing(lines)).toEqual(expected);
});
