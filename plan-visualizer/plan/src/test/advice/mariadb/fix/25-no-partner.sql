-- weight: 3
-- why: from the few users of a ZIP code to whether they ordered
-- reference: CREATE INDEX ON users (zip); CREATE INDEX ON orders (user_id);
select u.id, u.email from users u where u.zip = '00123' and not exists (select 1 from orders o where o.user_id = u.id);
