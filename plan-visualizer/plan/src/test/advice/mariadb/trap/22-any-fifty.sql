-- weight: 8
-- why: the first fifty that come along
-- naive: CREATE INDEX ON events (created_at);
-- expect: none
select * from events limit 50;
