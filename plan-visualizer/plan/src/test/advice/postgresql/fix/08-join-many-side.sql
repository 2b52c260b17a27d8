-- weight: 25
-- why: the user is found by the unique email; the orders then by the foreign key
-- reference: CREATE INDEX ON orders (user_id);
select u.name, o.id, o.total from users u join orders o on o.user_id = u.id where u.email = 'User777@example.org';
