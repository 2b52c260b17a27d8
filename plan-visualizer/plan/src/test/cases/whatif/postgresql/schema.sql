create type channel as enum ('web', 'app', 'shop');
create function shout(text) returns text language sql immutable as 'select upper($1) || ''!''';
create table users (
  id integer primary key,
  email text not null unique,
  city text,
  zip text,
  settings jsonb,
  tags text[],
  deleted_at timestamptz
);
create table products (
  id integer primary key,
  name text not null,
  price numeric(10, 2) not null,
  search tsvector
);
create table orders (
  id integer primary key,
  user_id integer not null references users (id),
  status text not null,
  channel channel not null,
  total numeric(10, 2) not null,
  created_at timestamptz not null,
  during tstzrange
);
create index orders_created_at_idx on orders (created_at);
create table items (
  order_id integer not null references orders (id),
  line integer not null,
  product_id integer not null references products (id),
  quantity integer not null,
  primary key (order_id, line)
);
create table events (
  id bigint primary key,
  user_id integer,
  kind text not null,
  at timestamptz not null,
  payload jsonb
);
create view open_orders as select id, user_id, total from orders where status = 'open';
insert into users
select i, 'user' || i || '@example.org', 'city' || (i % 37 * (i % 3)), lpad((i % 900)::text, 5, '0'),
  jsonb_build_object('theme', case when i % 50 = 0 then 'dark' else 'light' end, 'n', i % 1000),
  array['t' || i % 11, 't' || i % 301, 'u' || i % 3001],
  case when i % 40 = 0 then timestamptz '2026-01-01' + i * interval '1 minute' end
from generate_series(1, 40000) i;
insert into products
select i, 'product ' || i || ' ' || md5(i::text), (i * 7919 % 10000) / 100.0,
  to_tsvector('simple', 'product word' || i % 997 || ' thing' || i % 53 || ' ' || md5(i::text))
from generate_series(1, 10000) i;
insert into orders
select i, 1 + (i::bigint * 7919 * (1 + i % 7)) % 40000,
  case when i % 200 = 0 then 'open' when i % 50 = 1 then 'late' else 'paid' end,
  (array['web', 'web', 'web', 'app', 'shop'])[1 + i % 5]::channel,
  (i * 31 % 100000) / 100.0, timestamptz '2024-01-01' + i * interval '4 minutes',
  tstzrange(timestamptz '2024-01-01' + i * interval '4 minutes',
    timestamptz '2024-01-01' + i * interval '4 minutes' + (i % 97) * interval '1 hour')
from generate_series(1, 200000) i;
insert into items
select o, l, 1 + (o::bigint * 104729 + l * 7) % 10000, 1 + (o + l) % 9
from generate_series(1, 100000) o, generate_series(1, 3) l;
insert into events
select i, case when i % 3 = 0 then 1 + (i::bigint * 613) % 40000 end,
  case when i % 1000 = 0 then 'error' when i % 4 = 0 then 'click' else 'view' end,
  timestamptz '2025-01-01' + i * interval '30 seconds',
  jsonb_build_object('page', '/p/' || i % 500, 'ms', i % 2000)
from generate_series(1, 300000) i;
