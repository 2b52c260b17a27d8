select id, total from orders where user_id = 4711 order by created_at desc limit 5
