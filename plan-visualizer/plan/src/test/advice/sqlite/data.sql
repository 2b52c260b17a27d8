-- scaled(n) is n times the scale of the run.
insert into countries values
  ('AT', 'Austria'), ('BR', 'Brazil'), ('CA', 'Canada'), ('CH', 'Switzerland'), ('DE', 'Germany'), ('FR', 'France'),
  ('IN', 'India'), ('IT', 'Italy'), ('JP', 'Japan'), ('NO', 'Norway'), ('PL', 'Poland'), ('US', 'United States');

-- Half of the users are in Germany, 1 of 1000 in Norway; 1 of 200 is deleted; a ZIP code has about 20 users, all in one city.
with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(50000))
insert into users
select i, 'User' || i || case when i % 5 < 3 then '@example.org' else '@mail.test' end, 'Name ' || hex(i * 7919 % 99991),
  printf('%05d', i * 7919 % (scaled(50000) / 20)), 'City ' || (i * 7919 % (scaled(50000) / 20) % 400),
  case when i % 1000 = 7 then 'NO' when i % 2 = 0 then 'DE' when i % 5 < 2 then 'AT' else 'FR' end,
  date('2022-01-01', '+' || (i * 1000 / scaled(50000)) || ' days'),
  case when i % 200 = 0 then date('2025-01-01', '+' || (i * 300 / scaled(50000)) || ' days') end,
  json_object('theme', case when i % 10 < 9 then 'light' else 'dark' end,
    'plan', case when i % 300 = 1 then 'enterprise' when i % 10 = 2 then 'team' else 'free' end)
from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(30000))
insert into products
select i, printf('SKU-%07d', i),
  case i % 10 when 0 then 'Walnut' when 1 then 'Oak' when 2 then 'Steel' when 3 then 'Stone' when 4 then 'Satin'
    when 5 then 'Silver' when 6 then 'Sand' when 7 then 'Linen' when 8 then 'Glass' else 'Slate' end || ' ' ||
  case i / 10 % 6 when 0 then 'desk' when 1 then 'chair' when 2 then 'lamp' when 3 then 'shelf' when 4 then 'bowl' else 'vase' end
    || ' ' || hex(i * 7919 % 99991),
  5 + (i * 7919 % 10007) * (i * 7919 % 10007) / 50000.0, i % 211, json_object('color', 'c' || (i % 8), 'maker', 'm' || (i * 31 % 997))
from n;

-- Few users buy much. 93 % of the orders are delivered, 0.3 % failed, 0.1 % disputed.
with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(200000))
insert into orders
select i, 1 + cast(scaled(50000) * pow((i * 7919 % 100003) / 100003.0, 3) as integer),
  case when i % 1000 < 930 then 'delivered' when i % 1000 < 960 then 'shipped' when i % 1000 < 990 then 'paid'
    when i % 1000 < 996 then 'pending' when i % 1000 < 999 then 'failed' else 'disputed' end,
  case when i % 2 = 0 then 'EUR' else 'USD' end, round(10 + pow((i * 104729 % 100019) / 100019.0, 5) * 5000, 2),
  case when i % 100 = 11 then 'C' || (i % 2500) end,
  datetime('2024-01-01', '+' || (i * 730.0 / scaled(200000)) || ' days'), 'Leave it with the neighbours, number ' || (i % 300)
from n;

with recursive n(i) as (select 0 union all select i + 1 from n where i < scaled(400000) - 4)
insert into order_items
select 1 + i / 2, 1 + i % 2, 1 + cast(scaled(30000) * pow((i * 15485863 % 100003) / 100003.0, 3) as integer), 1 + i % 4
from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(150000))
insert into returns select i, 1 + i * 7919 % scaled(200000), 'reason ' || (i % 4) from n;

-- 70 % are views, 0.4 % refunds.
with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(300000))
insert into events
select i, 1 + cast(scaled(50000) * pow((i * 7919 % 100003) / 100003.0, 2) as integer),
  case when i % 1000 < 700 then 'view' when i % 1000 < 900 then 'click' when i % 1000 < 970 then 'search'
    when i % 1000 < 996 then 'purchase' else 'refund' end,
  datetime('2026-01-01', '+' || (i * 90.0 / scaled(300000)) || ' days'),
  json_object('sku', printf('SKU-%07d', 1 + i * 7919 % scaled(30000)), 'ms', i % 997)
from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(150000))
insert into jobs
select i, 'queue ' || (i % 4),
  case when i % 500 = 1 then 'queued' when i % 500 = 2 then 'failed' when i % 500 = 3 then 'running' else 'done' end,
  i * 31 % 10, datetime('2026-01-01', '+' || (i * 120.0 / scaled(150000)) || ' days'), 'arguments ' || hex(i * 7919)
from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(150000))
insert into readings select i, i % 4, i * 7919 % 8760, i % 997 / 7.0 from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(60000))
insert into stores
select i, printf('%05d', i % (scaled(60000) / 10)), 'City ' || (i % (scaled(60000) / 10) % 300),
  date('2000-01-01', '+' || (i % 9000) || ' days') from n;

analyze;

with recursive n(i) as (select 1 union all select i + 1 from n where i < scaled(80000))
insert into staged select i, case when i % 10 = 0 then 'b' else 'a' end, 'line ' || hex(i) from n;
