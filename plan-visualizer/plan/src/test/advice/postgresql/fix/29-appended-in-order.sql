-- weight: 4
-- why: rows lie in the order of their time: a BRIN of a few pages does, and a b-tree does too
-- reference: CREATE INDEX ON audit USING brin (at) WITH (pages_per_range = 16);
select id, actor_id, action from audit where at >= '2025-06-01' and at < '2025-06-01 06:00Z';
