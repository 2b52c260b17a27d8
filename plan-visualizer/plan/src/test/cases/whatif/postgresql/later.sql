-- What happens after the last ANALYZE: newer orders than the statistics know.
insert into orders
select i, 1 + i % 40000, 'paid', 'web', 10, timestamptz '2025-07-20' + (i - 200000) * interval '1 minute', null
from generate_series(200001, 206000) i;
