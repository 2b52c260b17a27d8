-- The shop in SQLite, with what SQLite has: rowid and WITHOUT ROWID tables, affinity, NOCASE.

create table countries (code text primary key, name text not null) without rowid;
create table users (
  id integer primary key,
  email text not null unique,
  name text not null,
  zip text not null,
  city text not null,
  country text not null references countries,
  created_at text not null,
  deleted_at text,
  settings text not null
);
create table products (
  id integer primary key,
  sku text not null unique,
  name text not null,
  price real not null,
  stock integer not null,
  attributes text not null
);
create table orders (
  id integer primary key,
  user_id integer not null references users,
  status text not null,
  currency text not null,
  total real not null,
  coupon text,
  placed_at text not null,
  note text not null
);
create table order_items (
  order_id integer not null references orders,
  line integer not null,
  product_id integer not null references products,
  quantity integer not null,
  primary key (order_id, line)
) without rowid;
create table returns (
  id integer primary key,
  order_id integer not null references orders on delete cascade,
  reason text not null
);
create table events (
  id integer primary key,
  user_id integer not null,
  kind text not null,
  created_at text not null,
  payload text not null
);
create table jobs (
  id integer primary key,
  queue text not null,
  state text not null,
  priority integer not null,
  run_at text not null,
  arguments text not null
);
create index jobs_failed on jobs (run_at) where state = 'failed';
-- A first column of four values: a condition on the second alone skips from one to the next.
create table readings (
  id integer primary key,
  sensor integer not null,
  hour integer not null,
  value real not null
);
create index readings_sensor_hour on readings (sensor, hour);
create table stores (id integer primary key, zip text not null, city text not null, opened text not null);
create index stores_zip on stores (zip);
-- Never analysed.
create table staged (id integer primary key, kind text not null, line text not null);
