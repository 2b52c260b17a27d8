select u.country, count(*) from orders o join users u on u.id = o.user_id group by u.country
