-- weight: 25
-- why: the primary key finds the one row; what it has besides is looked at there
-- naive: CREATE INDEX ON orders (id, status);
-- expect: none
select total from orders where id = 4711 and status = 'delivered';
