-- weight: 4
-- why: so does a DELETE
-- reference: CREATE INDEX ON returns (order_id);
delete from returns where order_id = 4711;
