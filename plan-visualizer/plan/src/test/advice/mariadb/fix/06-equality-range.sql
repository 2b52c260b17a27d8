-- weight: 6
-- why: the equality first, the range last
-- reference: CREATE INDEX ON events (kind, created_at);
select id, user_id, payload from events
where kind = 'purchase' and created_at >= '2026-02-14' and created_at < '2026-02-15';
