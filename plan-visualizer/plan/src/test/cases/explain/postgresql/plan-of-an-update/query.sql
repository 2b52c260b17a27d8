update t set v = 0 where id = 7
