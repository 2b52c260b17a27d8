-- weight: 6
-- why: most are views: twenty are on the first page
-- naive: CREATE INDEX ON events (kind);
-- expect: none
select id, created_at, payload from events where kind = 'view' limit 20;
