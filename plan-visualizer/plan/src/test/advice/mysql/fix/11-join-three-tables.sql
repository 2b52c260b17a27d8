-- weight: 5
-- why: from a ZIP code to its users, and from each to his orders; the items have their primary key
-- reference: CREATE INDEX ON users (zip); CREATE INDEX ON orders (user_id);
select u.id, o.id, i.product_id from users u join orders o on o.user_id = u.id join order_items i on i.order_id = o.id
where u.zip = '00042';
