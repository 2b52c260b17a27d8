select * from users where deleted_at is not null and city = 'city0'
