select * from docs where at >= :since and at < :since + interval '1 day'
