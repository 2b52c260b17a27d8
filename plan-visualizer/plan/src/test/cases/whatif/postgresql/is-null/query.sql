select count(*) from events where user_id is null
