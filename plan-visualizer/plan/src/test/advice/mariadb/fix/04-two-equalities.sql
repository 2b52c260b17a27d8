-- weight: 8
-- why: neither a user nor a kind alone is as rare as both together
-- reference: CREATE INDEX ON events (user_id, kind);
select id, created_at, payload from events where user_id = 17 and kind = 'refund';
