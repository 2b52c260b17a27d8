select * from docs where mood = :mood and rank = :rank
