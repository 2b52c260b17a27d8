-- weight: 2
-- why: a rank for every row
-- naive: CREATE INDEX ON orders (total);
-- expect: none
select id, note, rank() over (order by total desc) from orders;
