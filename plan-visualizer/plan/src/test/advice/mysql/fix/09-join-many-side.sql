-- weight: 25
-- why: the user is found by the unique email; the orders then by user_id
-- reference: CREATE INDEX ON orders (user_id);
select u.name, o.id, o.total from users u join orders o on o.user_id = u.id where u.email = 'user777@example.org';
