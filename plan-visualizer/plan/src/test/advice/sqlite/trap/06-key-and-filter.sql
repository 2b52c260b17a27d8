-- weight: 25
-- why: the rowid finds the one row
-- naive: CREATE INDEX ON orders (id, status);
-- expect: none
select total from orders where id = 4711 and status = 'delivered';
