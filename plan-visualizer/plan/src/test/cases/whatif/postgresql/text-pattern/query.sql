select * from users where email like 'user171%'
