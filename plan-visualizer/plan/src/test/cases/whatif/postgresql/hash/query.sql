select * from events where user_id = 812
