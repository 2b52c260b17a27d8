select u.email, o.total from users u join orders o on o.user_id = u.id where u.city = 'city36' and o.status = 'late'
