-- weight: 3
-- why: all but one order of 250
-- naive: CREATE INDEX ON orders (status);
-- expect: none
select id, status, note from orders where status not in ('failed', 'disputed');
