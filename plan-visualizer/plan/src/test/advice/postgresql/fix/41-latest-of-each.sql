-- weight: 5
-- why: for each of five users the newest event
-- reference: CREATE INDEX ON events (user_id, created_at DESC);
select u.id, e.kind, e.created_at from users u
cross join lateral (select kind, created_at from events where user_id = u.id order by created_at desc limit 1) e
where u.id between 5001 and 5005;
