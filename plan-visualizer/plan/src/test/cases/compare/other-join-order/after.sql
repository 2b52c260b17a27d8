select count(*) from (orders o join events e on e.id = o.id) join users u on u.id = o.user_id where u.country = 'de' and e.kind = 7
