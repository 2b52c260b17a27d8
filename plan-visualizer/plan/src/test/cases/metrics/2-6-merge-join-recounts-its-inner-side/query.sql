select count(*) from (select user_id % 50 k from orders where id <= 20000) a join (select id % 50 k from users where id <= 1000) b on a.k = b.k
