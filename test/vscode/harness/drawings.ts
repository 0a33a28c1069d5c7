/** A drawing of every kind that is shown, with the parts that carry text. */

export const everyKind: Readonly<Record<string, string>> = {
  flowchart:
    'flowchart LR\n  a[Shop] -->|HTTPS| b{Paid?}\n  b -->|yes| c[(Store)]\n  b -.->|no| d[[Queue]]\n  subgraph own [Our network]\n    c\n    d\n  end\n  style a fill:#ffff99\n  classDef dark fill:#112244\n  class c dark\n',
  sequence:
    'sequenceDiagram\n  autonumber\n  actor P as Person\n  participant S as Shop\n  P->>+S: order\n  Note over P,S: signed in\n  alt paid\n    S-->>P: placed\n  else refused\n    S--xP: refused\n  end\n  loop every hour\n    S->>S: reconcile\n  end\n  deactivate S\n',
  class:
    'classDiagram\n  class Order {\n    +int id\n    +place() bool\n  }\n  Order "1" *-- "many" Line : holds\n  Order <|-- Gift\n  note for Order "an aggregate"\n',
  state:
    'stateDiagram-v2\n  [*] --> Open\n  Open --> Paid : payment\n  state Paid {\n    [*] --> Packed\n    Packed --> Sent\n  }\n  Paid --> [*]\n  note right of Open : new\n',
  er: 'erDiagram\n  ORDER ||--o{ LINE : holds\n  ORDER {\n    int id PK\n    string state\n  }\n  LINE {\n    int order FK\n  }\n',
  c4: 'C4Container\n  title Orders\n  Person(p, "Customer", "buys")\n  System_Boundary(b, "Shop") {\n    Container(w, "Web", "Node", "pages")\n    ContainerDb(d, "Store", "PostgreSQL", "orders")\n  }\n  System_Ext(x, "Bank", "pays")\n  Rel(p, w, "uses", "HTTPS")\n  Rel(w, d, "writes")\n  Rel(w, x, "charges")\n',
  architecture:
    'architecture-beta\n  group own(cloud)[Our cloud]\n  service web(server)[Web] in own\n  service db(database)[Store] in own\n  web:R --> L:db\n',
  block: 'block-beta\n  columns 3\n  a["Shop"] b["Orders"] c[("Store")]\n  a --> b\n',
  journey:
    'journey\n  title Buying\n  section Shop\n    Find: 5: Customer\n    Pay: 2: Customer, Bank\n  section Home\n    Receive: 4: Customer\n',
  gantt:
    'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section Build\n    Design :done, a, 2026-01-01, 20d\n    Build :active, b, after a, 30d\n    Launch :crit, c, after b, 10d\n    Go :milestone, after c, 0d\n',
  timeline: 'timeline\n  title History\n  2024 : First shop\n  2025 : Second shop : Warehouse\n',
  mindmap: 'mindmap\n  root((Orders))\n    Taking\n      Web\n    Shipping\n',
  quadrant:
    'quadrantChart\n  title Effort\n  x-axis Low --> High\n  y-axis Small --> Large\n  quadrant-1 Plan\n  quadrant-2 Do\n  quadrant-3 Skip\n  quadrant-4 Wait\n  Search: [0.3, 0.6]\n',
  git: 'gitGraph\n  commit id: "first"\n  branch develop\n  commit\n  checkout main\n  merge develop tag: "v1"\n',
  pie: 'pie title Load\n  "Reads" : 70\n  "Writes" : 30\n',
};
