-- scaled(n) is n times the scale of the run. All that is drawn is drawn from a seed.
set timezone = 'UTC';
set synchronous_commit = off;
set work_mem = '64MB';
set maintenance_work_mem = '128MB';

-- A worker that analyses one table while another is vacuumed keeps its rows from being known as visible to all.
do $$ declare t text; begin for t in select oid::regclass from pg_class
  where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not in ('imports', 'staged')
  loop execute format('alter table %s set (autovacuum_enabled = off)', t); end loop; end $$;

insert into countries values
  ('AT', 'Austria', 'Europe'), ('BR', 'Brazil', 'America'), ('CA', 'Canada', 'America'), ('CH', 'Switzerland', 'Europe'),
  ('DE', 'Germany', 'Europe'), ('FR', 'France', 'Europe'), ('IN', 'India', 'Asia'), ('IT', 'Italy', 'Europe'),
  ('JP', 'Japan', 'Asia'), ('NO', 'Norway', 'Europe'), ('PL', 'Poland', 'Europe'), ('US', 'United States', 'America');

insert into categories select i, nullif((i - 1) / 8, 0), 'Category ' || i from generate_series(1, 60) i;

-- Half of the users are in Germany, 1 of 1000 in Norway; 1 of 200 is deleted, 1 of 500 in the beta, 1 of 300 pays a lot.
-- A ZIP code has about 20 users, all in one city.
insert into users
select i, 'User' || i || case when i % 5 < 3 then '@example.org' else '@mail.test' end, 'Name ' || md5(i::text),
  lpad((i * 7919::bigint % (scaled(100000) / 20))::text, 5, '0'),
  'City ' || (i * 7919::bigint % (scaled(100000) / 20)) % 400,
  case when i % 1000 = 7 then 'NO' when i % 2 = 0 then 'DE' else (array['AT', 'FR', 'US', 'IN', 'IT'])[1 + i % 5] end,
  timestamptz '2022-01-01' + i * 1000.0 / scaled(100000) * interval '1 day',
  case when i % 200 = 0 then timestamptz '2025-01-01' + i * 300.0 / scaled(100000) * interval '1 day' end,
  case when i % 40 = 0 then 1 + i / 3 end,
  jsonb_build_object('theme', (array['light', 'light', 'light', 'dark', 'system'])[1 + i % 5],
    'plan', case when i % 300 = 1 then 'enterprise' when i % 10 = 2 then 'team' else 'free' end,
    'mails', i % 3 <> 0) || case when i % 500 = 3 then '{"beta": true}'::jsonb else '{}'::jsonb end
from generate_series(1, scaled(100000)) i;

insert into products
select i, 'SKU-' || lpad(i::text, 7, '0'),
  (array['Walnut', 'Oak', 'Steel', 'Copper', 'Linen', 'Cotton', 'Glass', 'Marble', 'Bamboo', 'Leather', 'Silk', 'Slate',
    'Stone', 'Satin', 'Silver', 'Sand', 'Sage', 'Scarlet', 'Salmon', 'Smoke'])[1 + i % 20] || ' ' ||
  (array['desk', 'chair', 'lamp', 'shelf', 'bowl', 'vase', 'clock', 'mirror', 'stool', 'bench', 'rug', 'pillow'])[1 + i / 20 % 12]
    || ' ' || md5(i::text),
  'Made with care for every home, in a size that fits. ' ||
    case when i % 97 = 0 then 'Titanium frame. ' else 'Sturdy frame. ' end ||
    case when i % 31 = 0 then 'With a folding hinge. ' else 'No moving parts. ' end || repeat(md5(i::text) || ' ', 5),
  1 + i % 60, round((5 + power((i * 7919::bigint % 10007) / 10007.0, 6) * 2000)::numeric, 2), i % 211,
  array['t' || i * 7919::bigint % 800, 'u' || i % 50] || case when i % 10 < 7 then '{sale}'::text[] else '{}'::text[] end
    || case when i % 900 = 5 then '{limited}'::text[] else '{}'::text[] end,
  jsonb_build_object('color', (array['teal', 'red', 'blue', 'black', 'white', 'grey', 'green', 'pink'])[1 + i % 8],
    'size', (array['XS', 'S', 'M', 'L', 'XL'])[1 + i / 8 % 5], 'maker', 'Maker ' || i * 31 % 997, 'available', i % 20 < 17)
from generate_series(1, scaled(40000)) i;

-- Few users buy much. 93 % of the orders are delivered, 0.3 % failed, 0.1 % disputed.
select setseed(0.1);
insert into orders
select i, 1 + floor(power(random(), 3) * scaled(100000))::bigint,
  case when i % 1000 < 930 then 'delivered' when i % 1000 < 960 then 'shipped' when i % 1000 < 990 then 'paid'
    when i % 1000 < 996 then 'pending' when i % 1000 < 999 then 'failed' else 'disputed' end,
  case when i % 2 = 0 then 'EUR' when i % 7 < 5 then 'USD' else 'CHF' end,
  round((10 + power(random(), 5) * 5000)::numeric, 2),
  case when i % 100 = 11 then 'C' || i % 2500 end,
  timestamptz '2024-01-01' + i * 730.0 / scaled(300000) * interval '1 day',
  case when i % 100 < 96 then timestamptz '2024-01-03' + i * 730.0 / scaled(300000) * interval '1 day' end,
  'Leave it with the neighbours, number ' || i % 300
from generate_series(1, scaled(300000)) i;

-- Checked at once when all rows are there, which is faster than row by row.
alter table order_items drop constraint order_items_order_id_fkey, drop constraint order_items_product_id_fkey;
select setseed(0.2);
insert into order_items
select 1 + i / 3, 1 + i % 3, 1 + floor(power(random(), 3) * scaled(40000))::bigint, 1 + i % 4,
  round((5 + random() * 300)::numeric, 2)
from generate_series(0, scaled(300000) * 3 - 4) i;

alter table order_items add foreign key (order_id) references orders, add foreign key (product_id) references products;

insert into returns
select i, 1 + i * 7919::bigint % scaled(300000), (array['too small', 'too large', 'broken', 'late'])[1 + i % 4],
  timestamptz '2024-02-01' + i * 700.0 / scaled(250000) * interval '1 day'
from generate_series(1, scaled(250000)) i;

-- Appended in the order of time. 70 % are views, 0.4 % refunds; all but the newest thousandth is processed.
select setseed(0.3);
insert into events
select i, 1 + floor(power(random(), 2) * scaled(100000))::bigint,
  case when i % 1000 < 700 then 'view' when i % 1000 < 900 then 'click' when i % 1000 < 970 then 'search'
    when i % 1000 < 996 then 'purchase' else 'refund' end,
  timestamptz '2026-01-01' + i * 90.0 / scaled(1000000) * interval '1 day', i < scaled(1000000) * 0.999,
  jsonb_build_object('sku', 'SKU-' || lpad((1 + i * 7919::bigint % scaled(40000))::text, 7, '0'), 'ms', i % 997)
from generate_series(1, scaled(1000000)) i;

select setseed(0.4);
insert into sessions
select i, 1 + floor(power(random(), 2) * scaled(100000))::bigint, md5('token' || i),
  timestamptz '2026-01-01' + i * 90.0 / scaled(200000) * interval '1 day',
  timestamptz '2026-02-01' + (i * 7919::bigint % scaled(200000)) * 90.0 / scaled(200000) * interval '1 day', i % 100 = 0,
  'Mozilla/5.0 (X11; Linux x86_64) number ' || i % 40
from generate_series(1, scaled(200000)) i;

insert into reservations
select i, 1 + i % 500, tstzrange(t, t + interval '3 hours'), 'Guest ' || md5(i::text)
from (select i, timestamptz '2026-01-01' + (i * 7919::bigint % scaled(200000)) * 365.0 / scaled(200000) * interval '1 day' t
  from generate_series(1, scaled(200000)) i) r;

select setseed(0.5);
insert into stores
select i, lpad((i % (scaled(100000) / 10))::text, 5, '0'), 'City ' || (i % (scaled(100000) / 10)) % 300,
  point(random() * 360 - 180, random() * 180 - 90), date '2000-01-01' + i % 9000
from generate_series(1, scaled(100000)) i;

-- Tenant 1 has 60 % of the documents; 1 of 100 documents is a draft.
insert into documents
select case when i % 10 < 6 then 1 else 2 + i % 400 end, i, 1 + i * 7919::bigint % 2000,
  case when i % 100 = 3 then 'draft' when i % 100 < 80 then 'published' else 'archived' end, 'Document ' || md5(i::text),
  timestamptz '2026-01-01' + (i * 104729::bigint % scaled(250000)) * 180.0 / scaled(250000) * interval '1 day'
from generate_series(1, scaled(250000)) i;

-- 1 of 150 messages was not read.
insert into messages
select i, 1 + i * 7919::bigint % 20000, 1 + i * 104729::bigint % 15013,
  timestamptz '2026-01-01' + (i * 15485863::bigint % scaled(300000)) * 120.0 / scaled(300000) * interval '1 day',
  case when i % 150 <> 0 then timestamptz '2026-05-01' end, 'Hello, this is message ' || md5(i::text)
from generate_series(1, scaled(300000)) i;

insert into jobs
select i, 'queue ' || i % 4,
  case when i % 500 = 1 then 'queued' when i % 500 = 2 then 'failed' when i % 500 = 3 then 'running' else 'done' end,
  i * 31 % 10, timestamptz '2026-01-01' + i * 120.0 / scaled(250000) * interval '1 day', i % 3, repeat(md5(i::text), 2)
from generate_series(1, scaled(250000)) i;

insert into audit
select i, timestamptz '2025-01-01' + i * 400.0 / scaled(400000) * interval '1 day', i * 7919::bigint % 3000,
  (array['read', 'read', 'read', 'write', 'login'])[1 + i % 5], repeat(md5(i::text), 5)
from generate_series(1, scaled(400000)) i;

insert into measurements
select 1 + i * 7919::bigint % 2000, timestamptz '2026-01-01' + i * 119.9 / scaled(400000) * interval '1 day', i % 1000 / 7.0
from generate_series(1, scaled(400000)) i;

insert into imports select i, i, 'new', 'line ' || i from generate_series(1, 200) i;
analyze imports;
insert into imports select i, 7, case when i % 25 = 0 then 'new' else 'done' end, 'line ' || md5(i::text)
from generate_series(201, scaled(200000)) i;

insert into staged select i, case when i % 10 = 0 then 'b' else 'a' end, 'line ' || md5(i::text)
from generate_series(1, scaled(150000)) i;

vacuum (analyze) countries, categories, users, products, orders, order_items, returns, events, sessions, reservations,
  stores, documents, messages, jobs, audit;
-- Once more, for what a worker on the system's own tables kept from being known as visible.
vacuum countries, categories, users, products, orders, order_items, returns, events, sessions, reservations,
  stores, documents, messages, jobs, audit;
analyze measurements;
do $$ declare t text; begin for t in select oid::regclass from pg_class
  where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not in ('imports', 'staged')
  loop execute format('alter table %s reset (autovacuum_enabled)', t); end loop; end $$;
