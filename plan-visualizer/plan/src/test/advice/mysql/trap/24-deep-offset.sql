-- weight: 4
-- why: what is skipped is read; the place to go on from belongs into the condition
-- naive: CREATE INDEX ON events (id, kind);
-- expect: rewrite
select id, kind, payload from events order by id limit 20 offset 50000;
