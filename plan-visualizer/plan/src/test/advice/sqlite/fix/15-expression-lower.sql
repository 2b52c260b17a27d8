-- weight: 22
-- why: the unique index is on email, not on lower(email)
-- reference: CREATE INDEX ON users (lower(email));
select id, name from users where lower(email) = 'user4711@example.org';
