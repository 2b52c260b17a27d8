select u.email, p.name from users u join orders o on o.user_id = u.id join items i on i.order_id = o.id join products p on p.id = i.product_id where u.city = 'city36' and o.status = 'open'
