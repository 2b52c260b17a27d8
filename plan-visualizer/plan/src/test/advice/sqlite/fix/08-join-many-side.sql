-- weight: 25
-- why: SQLite makes an index of its own for each run, for want of one that stays
-- reference: CREATE INDEX ON orders (user_id);
select u.name, o.id, o.total from users u join orders o on o.user_id = u.id where u.email = 'User777@example.org';
