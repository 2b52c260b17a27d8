select * from orders limit :n
