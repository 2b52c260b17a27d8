update t set w = 'x' where id = 7
