select u.id, count(o.id) from users u left join orders o on o.user_id = u.id where u.id <= 500 group by u.id
