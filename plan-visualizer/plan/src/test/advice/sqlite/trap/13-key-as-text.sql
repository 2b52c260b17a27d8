-- weight: 8
-- why: compared as text the rowid is of no use
-- naive: CREATE INDEX ON orders (id);
-- expect: rewrite
select id, total, note from orders where cast(id as text) = '4711';
