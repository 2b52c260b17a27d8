-- weight: 5
-- why: half of the orders are in euros
-- naive: CREATE INDEX ON orders (currency);
-- expect: none
select id, total, note from orders where currency = 'EUR';
