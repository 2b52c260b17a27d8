-- weight: 5
-- why: the day of a timestamptz depends on the time zone of the session: a range of timestamps does not
-- naive: CREATE INDEX ON orders ((placed_at::date));
-- expect: rewrite
select id, total from orders where placed_at::date = '2025-03-03';
