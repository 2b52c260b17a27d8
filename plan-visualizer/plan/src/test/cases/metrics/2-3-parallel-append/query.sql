select count(*) from events where kind = 3
