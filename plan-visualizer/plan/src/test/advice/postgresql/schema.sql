-- A shop with skewed data: what is frequent, what is rare, and what is correlated is in data.sql.

create table countries (
  code char(2) primary key,
  name text not null,
  region text not null
);

create table categories (
  id int primary key,
  parent_id int references categories,
  name text not null
);

create table users (
  id bigint primary key,
  email text not null unique,
  name text not null,
  zip text not null,
  city text not null,
  country char(2) not null references countries,
  created_at timestamptz not null,
  deleted_at timestamptz,
  referrer_id bigint,
  settings jsonb not null
);

create table products (
  id bigint primary key,
  sku text not null unique,
  -- A collation that is not C: a plain b-tree serves no LIKE on it.
  name text collate "unicode" not null,
  description text not null,
  category_id int not null references categories,
  price numeric(10, 2) not null,
  stock int not null,
  tags text[] not null,
  attributes jsonb not null
);

create table orders (
  id bigint primary key,
  user_id bigint not null references users,
  status text not null,
  currency char(3) not null,
  total numeric(12, 2) not null,
  coupon text,
  placed_at timestamptz not null,
  shipped_at timestamptz,
  note text not null
);

create table order_items (
  order_id bigint not null references orders,
  line int not null,
  product_id bigint not null references products,
  quantity int not null,
  unit_price numeric(10, 2) not null,
  primary key (order_id, line)
);

create table returns (
  id bigint primary key,
  order_id bigint not null references orders on delete cascade,
  reason text not null,
  returned_at timestamptz not null
);

create table events (
  id bigint primary key,
  user_id bigint not null,
  kind text not null,
  created_at timestamptz not null,
  processed boolean not null,
  payload jsonb not null
);

create table sessions (
  id bigint primary key,
  user_id bigint not null,
  token text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  revoked boolean not null,
  agent text not null
);

create table reservations (
  id bigint primary key,
  room_id int not null,
  period tstzrange not null,
  guest text not null
);

create table stores (
  id bigint primary key,
  zip text not null,
  city text not null,
  location point not null,
  opened date not null
);
create index stores_zip on stores (zip);

create table documents (
  tenant_id int not null,
  id bigint not null,
  owner_id bigint not null,
  state text not null,
  title text not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);

create table messages (
  id bigint primary key,
  sender_id bigint not null,
  recipient_id bigint not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  body text not null
);

create table jobs (
  id bigint primary key,
  queue text not null,
  state text not null,
  priority int not null,
  run_at timestamptz not null,
  attempts int not null,
  arguments text not null
);
create index jobs_failed on jobs (run_at) where state = 'failed';

create table audit (
  id bigint primary key,
  at timestamptz not null,
  actor_id bigint not null,
  action text not null,
  detail text not null
);

create table measurements (
  device_id int not null,
  taken_at timestamptz not null,
  value float8 not null
) partition by range (taken_at);
create table measurements_1 partition of measurements for values from ('2026-01-01Z') to ('2026-02-01Z');
create table measurements_2 partition of measurements for values from ('2026-02-01Z') to ('2026-03-01Z');
create table measurements_3 partition of measurements for values from ('2026-03-01Z') to ('2026-04-01Z');
create table measurements_4 partition of measurements for values from ('2026-04-01Z') to ('2026-05-01Z');

-- Analysed while it was small, then filled.
create table imports (
  id bigint primary key,
  batch int not null,
  state text not null,
  line text not null
) with (autovacuum_enabled = off);

-- Never analysed.
create table staged (
  id bigint primary key,
  kind text not null,
  line text not null
) with (autovacuum_enabled = off);
