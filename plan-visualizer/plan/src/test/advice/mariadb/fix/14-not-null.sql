-- weight: 4
-- why: 199 of 200 users have not been deleted
-- reference: CREATE INDEX ON users (deleted_at);
select id, email, deleted_at from users where deleted_at is not null and deleted_at < '2025-02-01';
