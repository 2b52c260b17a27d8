-- weight: 8
-- why: compared as text the key's index is of no use
-- naive: CREATE INDEX ON orders (id);
-- expect: rewrite
select id, total from orders where id::text = '4711';
