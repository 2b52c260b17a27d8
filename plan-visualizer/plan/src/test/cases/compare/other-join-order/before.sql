select count(*) from (orders o join users u on u.id = o.user_id) join events e on e.id = o.id where u.country = 'de' and e.kind = 7
