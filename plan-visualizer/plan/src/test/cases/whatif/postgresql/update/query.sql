update orders set status = 'late' where user_id = 31
