-- weight: 12
-- why: IN is several equalities
-- reference: CREATE INDEX ON returns (order_id);
select id, order_id, reason from returns where order_id in (120, 3400, 9050, 17001);
