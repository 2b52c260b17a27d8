-- weight: 7
-- why: the foreign key has its index: nothing is missing
-- naive: CREATE INDEX ON returns (order_id, reason);
-- expect: none
delete from orders where id = 4711;
