-- weight: 2
-- why: what has expired goes every hour
-- reference: CREATE INDEX ON sessions (expires_at);
delete from sessions where expires_at < '2026-02-01 02:00:00';
