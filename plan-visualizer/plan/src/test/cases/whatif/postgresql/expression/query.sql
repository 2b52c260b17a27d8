select * from users where lower(email) = 'user17@example.org'
