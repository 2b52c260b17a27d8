-- scaled(n) is n times the scale of the run.
create table n (i bigint primary key);
insert into n with d as (select 0 x union all select 1 union all select 2 union all select 3 union all select 4 union all select 5
  union all select 6 union all select 7 union all select 8 union all select 9)
select 1 + a.x + 10 * b.x + 100 * c.x + 1000 * e.x + 10000 * f.x + 100000 * g.x
from d a, d b, d c, d e, d f, d g where a.x + 10 * b.x + 100 * c.x + 1000 * e.x + 10000 * f.x + 100000 * g.x < scaled(400000);

insert into countries values
  ('AT', 'Austria'), ('BR', 'Brazil'), ('CA', 'Canada'), ('CH', 'Switzerland'), ('DE', 'Germany'), ('FR', 'France'),
  ('IN', 'India'), ('IT', 'Italy'), ('JP', 'Japan'), ('NO', 'Norway'), ('PL', 'Poland'), ('US', 'United States');
insert into categories select i, concat('Category ', i) from n where i <= 60;

-- Half of the users are in Germany, 1 of 1000 in Norway; 1 of 200 is deleted; a ZIP code has about 20 users, all in one city.
insert into users
select i, concat('user', i, case when mod(i, 5) < 3 then '@example.org' else '@mail.test' end), concat('Name ', left(sha2(i, 224), 32)),
  lpad(mod(i * 7919, scaled(50000) div 20), 5, '0'), concat('City ', mod(mod(i * 7919, scaled(50000) div 20), 400)),
  case when mod(i, 1000) = 7 then 'NO' when mod(i, 2) = 0 then 'DE' when mod(i, 5) < 2 then 'AT' else 'FR' end,
  '2022-01-01' + interval (i * 1000 div scaled(50000)) day,
  case when mod(i, 200) = 0 then '2025-01-01' + interval (i * 300 div scaled(50000)) day end,
  json_object('theme', case when mod(i, 10) < 9 then 'light' else 'dark' end,
    'plan', case when mod(i, 300) = 1 then 'enterprise' when mod(i, 10) = 2 then 'team' else 'free' end),
  concat('Reads and writes, number ', repeat(left(sha2(i, 224), 32), 4))
from n where i <= scaled(50000);

insert into products
select i, concat('SKU-', lpad(i, 7, '0')),
  concat(elt(1 + mod(i, 10), 'Walnut', 'Oak', 'Steel', 'Stone', 'Satin', 'Silver', 'Sand', 'Linen', 'Glass', 'Slate'), ' ',
    elt(1 + mod(i div 10, 6), 'desk', 'chair', 'lamp', 'shelf', 'bowl', 'vase'), ' ', left(sha2(i, 224), 32)),
  1 + mod(i, 60), 5 + pow(mod(i * 7919, 10007) / 10007, 6) * 2000, mod(i, 211),
  json_object('color', concat('c', mod(i, 8)), 'maker', concat('m', mod(i * 31, 997)),
    'tags', json_array(mod(i * 7919, 800), 1000 + mod(i, 50))),
  concat('Made with care. ', case when mod(i, 97) = 0 then 'Titanium frame. ' else 'Sturdy frame. ' end,
    case when mod(i, 31) = 0 then 'With a folding hinge. ' else 'No moving parts. ' end, repeat(left(sha2(i, 224), 32), 6))
from n where i <= scaled(30000);

-- Few users buy much. 93 % of the orders are delivered, 0.3 % failed, 0.1 % disputed.
insert into orders
select i, 1 + floor(scaled(50000) * pow(mod(i * 7919, 100003) / 100003, 3)),
  case when mod(i, 1000) < 930 then 'delivered' when mod(i, 1000) < 960 then 'shipped' when mod(i, 1000) < 990 then 'paid'
    when mod(i, 1000) < 996 then 'pending' when mod(i, 1000) < 999 then 'failed' else 'disputed' end,
  case when mod(i, 2) = 0 then 'EUR' else 'USD' end,
  case when mod(i * 31, 100) < 93 then 'web' else 'phone' end, 10 + pow(mod(i * 104729, 100019) / 100019, 5) * 5000,
  case when mod(i, 100) = 11 then concat('C', mod(i, 2500)) end,
  '2024-01-01' + interval floor(i * 730.0 * 24 * 60 / scaled(200000)) minute,
  case when mod(i, 100) < 96 then '2024-01-03' + interval floor(i * 730.0 * 24 * 60 / scaled(200000)) minute end,
  concat('Leave it with the neighbours, number ', mod(i, 300))
from n where i <= scaled(200000);

insert into order_items
select 1 + (i - 1) div 2, 1 + mod(i - 1, 2), 1 + floor(scaled(30000) * pow(mod(i * 15485863, 100003) / 100003, 3)), 1 + mod(i, 4)
from n where i <= scaled(400000);

insert into returns select i, 1 + mod(i * 7919, scaled(200000)), concat('reason ', mod(i, 4)) from n where i <= scaled(60000);

-- 70 % are views, 0.4 % refunds.
insert into events
select i, 1 + floor(scaled(50000) * pow(mod(i * 7919, 100003) / 100003, 2)),
  case when mod(i, 1000) < 700 then 'view' when mod(i, 1000) < 900 then 'click' when mod(i, 1000) < 970 then 'search'
    when mod(i, 1000) < 996 then 'purchase' else 'refund' end,
  '2026-01-01' + interval floor(i * 90.0 * 24 * 60 * 60 / scaled(300000)) second,
  json_object('sku', concat('SKU-', lpad(1 + mod(i * 7919, scaled(30000)), 7, '0')), 'ms', mod(i, 997))
from n where i <= scaled(300000);

insert into sessions
select i, 1 + floor(scaled(50000) * pow(mod(i * 7919, 100003) / 100003, 2)), left(sha2(concat('token', i), 224), 32),
  '2026-01-01' + interval floor(i * 90.0 * 24 * 60 / scaled(150000)) minute,
  '2026-02-01' + interval floor(mod(i * 7919, scaled(150000)) * 90.0 * 24 * 60 / scaled(150000)) minute,
  concat('Mozilla/5.0 (X11; Linux x86_64) number ', mod(i, 40))
from n where i <= scaled(150000);

insert into jobs
select i, concat('queue ', mod(i, 4)),
  case when mod(i, 500) = 1 then 'queued' when mod(i, 500) = 2 then 'failed' when mod(i, 500) = 3 then 'running' else 'done' end,
  mod(i * 31, 10), '2026-01-01' + interval floor(i * 120.0 * 24 * 60 / scaled(150000)) minute, concat('arguments ', left(sha2(i, 224), 32))
from n where i <= scaled(150000);

insert into stores
select i, lpad(mod(i, scaled(60000) div 10), 5, '0'), concat('City ', mod(mod(i, scaled(60000) div 10), 300)),
  '2000-01-01' + interval mod(i, 9000) day
from n where i <= scaled(60000);

drop table n;
analyze table countries, categories, users, products, orders, order_items, returns, events, sessions, jobs, stores;
